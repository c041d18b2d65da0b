using Mono.Cecil;

namespace ReportMiner.Library.Tests.Arrows;

/// <summary>
/// Reads from compiled assemblies which public types some other assembly uses: it refers to them, or they are in the signature
/// of a member or the base of a type that is used. The compiler copies constants, so types of nothing but constants are left out.
/// </summary>
internal static class PublicTypeReader
{
    /// <param name="assemblies">Project and path of its assembly.</param>
    /// <returns>Project and full name of each public type that only its own assembly uses, in order.</returns>
    public static IEnumerable<(string Project, string Type)> Unused(IReadOnlyDictionary<string, string> assemblies)
    {
        Dictionary<string, ModuleDefinition> modules = assemblies.ToDictionary(a => a.Key, a => ModuleDefinition.ReadModule(a.Value));
        try
        {
            Dictionary<string, TypeDefinition> all = modules.Values.SelectMany(m => m.Types).Where(t => t.IsPublic)
                .DistinctBy(t => t.FullName).ToDictionary(t => t.FullName);
            IEnumerable<TypeDefinition> Known(IEnumerable<TypeReference> types) =>
                types.Select(t => all.GetValueOrDefault(Outer(t).FullName)).OfType<TypeDefinition>();
            var open = new Queue<TypeDefinition>(Known(modules.Values.SelectMany(m => m.GetTypeReferences())));
            var used = new HashSet<string>(StringComparer.Ordinal);
            while (open.TryDequeue(out TypeDefinition? type))
            {
                if (used.Add(type.FullName))
                {
                    Known(Signatures(type).SelectMany(Parts)).ToList().ForEach(open.Enqueue);
                }
            }

            return
            [
                .. from module in modules
                   from type in module.Value.Types
                   where type.IsPublic && !used.Contains(type.FullName) && !OnlyConstants(type)
                   select (module.Key, type.FullName),
            ];
        }
        finally
        {
            modules.Values.ToList().ForEach(m => m.Dispose());
        }
    }

    private static bool OnlyConstants(TypeDefinition type) => type.Methods.Count == 0 && type.Fields.All(f => f.HasConstant);

    /// <summary>What whoever sees the type sees of others: bases, and the types of members that are open to others.</summary>
    private static IEnumerable<TypeReference?> Signatures(TypeDefinition type)
    {
        yield return type.BaseType;
        foreach (TypeReference implemented in type.Interfaces.Select(i => i.InterfaceType))
        {
            yield return implemented;
        }

        foreach (TypeReference constraint in type.GenericParameters.SelectMany(g => g.Constraints).Select(c => c.ConstraintType))
        {
            yield return constraint;
        }

        foreach (FieldDefinition field in type.Fields.Where(f => f.IsPublic || f.IsFamily))
        {
            yield return field.FieldType;
        }

        foreach (MethodDefinition method in type.Methods.Where(m => m.IsPublic || m.IsFamily))
        {
            yield return method.ReturnType;
            IEnumerable<TypeReference> constraints = method.GenericParameters.SelectMany(g => g.Constraints).Select(c => c.ConstraintType);
            foreach (TypeReference part in method.Parameters.Select(p => p.ParameterType).Concat(constraints))
            {
                yield return part;
            }
        }

        foreach (TypeReference? inner in type.NestedTypes.Where(t => t.IsNestedPublic).SelectMany(Signatures))
        {
            yield return inner;
        }
    }

    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification of => Parts(of.ElementType),
        _ => [type],
    };

    private static TypeReference Outer(TypeReference type) => type.DeclaringType is { } declaring ? Outer(declaring) : type;
}
