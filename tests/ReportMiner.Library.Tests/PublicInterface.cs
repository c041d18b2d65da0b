using System.Reflection;
using System.Text;

namespace ReportMiner.Library.Tests;

/// <summary>Writes the public interface of an assembly, one line a member, as a programmer would declare it.</summary>
internal static class PublicInterface
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nulls = new();

    /// <summary>What the compiler gives every record.</summary>
    private static readonly HashSet<string> OfRecords =
    [
        "Equals", "GetHashCode", "ToString", "<Clone>$", "Deconstruct", "op_Equality", "op_Inequality", "PrintMembers", "EqualityContract"
    ];

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Declaration(type)).Append('\n');
            foreach (string member in type.GetMembers(Own).Where(IsOpen).Select(Member).Where(m => m.Length > 0)
                .Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static bool IsOpen(MemberInfo member) => !OfRecords.Contains(member.Name) && member switch
    {
        MethodInfo { IsSpecialName: true } => false,
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetMethod?.IsPublic == true || property.SetMethod?.IsPublic == true,
        FieldInfo field => field.IsPublic || field.IsFamily,
        EventInfo => true,
        _ => false,
    };

    private static string Declaration(Type type)
    {
        string kind = type.IsInterface
            ? "interface"
            : type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.GetMethod("<Clone>$") is null ? "class" : "record";
        string modifier = type is { IsAbstract: true, IsSealed: true }
            ? "static "
            : type is { IsSealed: true, IsValueType: false }
                ? "sealed "
                : type is { IsAbstract: true, IsInterface: false } ? "abstract " : "";
        string[] bases = [.. type.GetInterfaces().Where(i => i.Namespace != "System" || i.Name == nameof(IDisposable)).Select(Name)];
        return $"public {modifier}{kind} {type.FullName}{(bases.Length > 0 ? " : " + string.Join(", ", bases) : "")}";
    }

    private static string Member(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{Short(constructor.DeclaringType!)}({Parameters(constructor)})",
        MethodInfo method =>
            $"{(method.IsStatic ? "static " : "")}{Name(Nulls.Create(method.ReturnParameter))} {method.Name}({Parameters(method)})",
        PropertyInfo property =>
            $"{(property.GetMethod!.IsStatic ? "static " : "")}{Name(Nulls.Create(property))} {property.Name} {{ "
            + $"get;{(property.SetMethod?.IsPublic == true ? " init;" : "")} }}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{Name(Nulls.Create(field))} {field.Name}",
        _ => "",
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{Name(Nulls.Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "")}";

    private static string Name(Type type) =>
        type.IsGenericType ? $"{Short(type)}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : Short(type);

    private static string Name(NullabilityInfo info) =>
        Name(info.Type) + (!info.Type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "");

    private static string Short(Type type) => type.Name.Split('`')[0];
}
