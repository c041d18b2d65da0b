using System.Text.Json;
using ReportMiner.Web.Access;

namespace ReportMiner.Web.Api;

/// <summary>
/// The description of the routes, made from the routes themselves (OpenAPI 3.1); <c>x-role</c> names the role that each needs.
/// </summary>
internal static class OpenApi
{
    public static void Write(Utf8JsonWriter json, IEndpointRouteBuilder app)
    {
        json.WriteStartObject();
        json.WriteString("openapi", "3.1.0");
        json.WriteStartObject("info");
        json.WriteString("title", "ReportMiner review");
        json.WriteString("version", Pipeline.Runs.ReportRun.Version);
        json.WriteEndObject();
        json.WriteStartObject("paths");
        IEnumerable<RouteEndpoint> routes =
            app.DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<Needs>() is not null);
        foreach (IGrouping<string, RouteEndpoint> path in routes.GroupBy(e => "/" + e.RoutePattern.RawText!.Trim('/'))
            .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(path.Key);
            foreach (RouteEndpoint route in path)
            {
                foreach (string method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                {
                    Method(json, route, method);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Method(Utf8JsonWriter json, RouteEndpoint route, string method)
    {
        Needs needs = route.Metadata.GetMetadata<Needs>()!;
        json.WriteStartObject(method.ToLowerInvariant());
        json.WriteString("summary", needs.Summary);
        json.WriteString("x-role", Model.EnumWord.Of(needs.Role));
        json.WriteStartArray("parameters");
        foreach (var parameter in route.RoutePattern.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Name);
            json.WriteString("in", "path");
            json.WriteBoolean("required", true);
            json.WriteStartObject("schema");
            json.WriteString("type", "string");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("responses");
        foreach ((
            string status, string meaning) in new[] { ("200", "Done."), ("401", "Not let in."), ("403", "Not allowed to this role.") })
        {
            json.WriteStartObject(status);
            json.WriteString("description", meaning);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
