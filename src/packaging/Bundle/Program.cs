// Never started: the project exists so that both programs are published on one runtime.
return 1;
