using Microsoft.SemanticKernel;

namespace ReportMiner.Semantics.Assistants;

/// <summary>Ends the exchange with a model that goes on calling functions for ever.</summary>
internal sealed class CallLimit : IAutoFunctionInvocationFilter
{
    private const int Most = 16;

    private int _calls;

    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        if (++_calls > Most)
        {
            context.Terminate = true;
            return;
        }

        await next(context).ConfigureAwait(false);
    }
}
