using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ReportMiner.Library.Tests.Arrows;

/// <summary>
/// Reads from compiled assemblies which folder uses types of which other: by bases, members, attributes and code. Constants, which the
/// compiler copies, leave no arrow.
/// </summary>
internal sealed class ArrowReader
{
    private readonly SortedSet<string> _projects;
    private readonly SortedDictionary<(Folder From, Folder To), SortedSet<string>> _arrows = [];
    private string _reading = "";

    private ArrowReader(IEnumerable<string> projects) => _projects = [.. projects];

    /// <param name="assemblies">Project and path of its assembly.</param>
    /// <returns>Every arrow between two different folders, in order, each with the types that make it.</returns>
    public static IReadOnlyDictionary<(Folder From, Folder To), SortedSet<string>> Read(IReadOnlyDictionary<string, string> assemblies)
    {
        var reader = new ArrowReader(assemblies.Keys);
        foreach (string file in assemblies.Values)
        {
            using ModuleDefinition module = ModuleDefinition.ReadModule(file);
            foreach (TypeDefinition type in module.GetTypes())
            {
                reader.Read(type);
            }
        }

        return reader._arrows;
    }

    private void Read(TypeDefinition type)
    {
        if (FolderOf(type) is not { } from)
        {
            return;
        }

        _reading = Outer(type).Name;
        Use(from, type.BaseType);
        foreach (InterfaceImplementation implemented in type.Interfaces)
        {
            Use(from, implemented.InterfaceType);
        }

        foreach (GenericParameter parameter in type.GenericParameters)
        {
            Use(from, parameter);
        }

        foreach (FieldDefinition field in type.Fields)
        {
            Use(from, field.FieldType);
        }

        foreach (CustomAttribute attribute in type.CustomAttributes)
        {
            Read(from, attribute);
        }

        foreach (MethodDefinition method in type.Methods)
        {
            Read(from, method);
        }
    }

    private void Read(Folder from, CustomAttribute attribute)
    {
        Use(from, attribute.AttributeType);
        foreach (CustomAttributeArgument argument in attribute.ConstructorArguments)
        {
            Use(from, argument.Value as TypeReference);
        }
    }

    private void Read(Folder from, MethodDefinition method)
    {
        Use(from, method);
        foreach (GenericParameter parameter in method.GenericParameters)
        {
            Use(from, parameter);
        }

        if (!method.HasBody)
        {
            return;
        }

        foreach (VariableDefinition variable in method.Body.Variables)
        {
            Use(from, variable.VariableType);
        }

        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            Use(from, handler.CatchType);
        }

        foreach (Instruction instruction in method.Body.Instructions)
        {
            switch (instruction.Operand)
            {
                case TypeReference used:
                    Use(from, used);
                    break;
                case FieldReference field:
                    Use(from, field.DeclaringType);
                    Use(from, field.FieldType);
                    break;
                case MethodReference called:
                    Use(from, called);
                    break;
            }
        }
    }

    private void Use(Folder from, MethodReference method)
    {
        Use(from, method.DeclaringType);
        Use(from, method.ReturnType);
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            Use(from, parameter.ParameterType);
        }

        foreach (TypeReference argument in method is GenericInstanceMethod generic ? generic.GenericArguments : [])
        {
            Use(from, argument);
        }
    }

    private void Use(Folder from, TypeReference? type)
    {
        switch (type)
        {
            case null:
                return;
            case GenericParameter parameter:
                foreach (GenericParameterConstraint constraint in parameter.Constraints)
                {
                    Use(from, constraint.ConstraintType);
                }

                return;
            case GenericInstanceType generic:
                foreach (TypeReference argument in generic.GenericArguments)
                {
                    Use(from, argument);
                }

                break;
        }

        if (type is TypeSpecification of)
        {
            Use(from, of.ElementType);
            return;
        }

        if (FolderOf(type) is { } to && to != from)
        {
            if (!_arrows.TryGetValue((from, to), out SortedSet<string>? types))
            {
                _arrows.Add((from, to), types = new SortedSet<string>(StringComparer.Ordinal));
            }

            types.Add($"{_reading} → {Outer(type).Name}");
        }
    }

    private static TypeReference Outer(TypeReference type) => type.DeclaringType is { } declaring ? Outer(declaring) : type;

    private Folder? FolderOf(TypeReference type)
    {
        string space = Outer(type).Namespace;
        string? project = _projects.Where(p => space == p || space.StartsWith(p + ".", StringComparison.Ordinal)).MaxBy(p => p.Length);
        return project is null
            ? null
            : new Folder(project, space.Length == project.Length ? "" : space[(project.Length + 1)..].Replace('.', '/'));
    }
}
