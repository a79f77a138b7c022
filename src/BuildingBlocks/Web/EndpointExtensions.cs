using Microsoft.AspNetCore.Authorization;

namespace OpenGov.BuildingBlocks;

/// <summary>What an endpoint says of itself beyond its route.</summary>
public static class EndpointExtensions
{
    /// <summary>Only a token with this scope, in general or narrowed to the resource in the route, may enter.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, string scope, string narrowedBy = "folio")
        where TBuilder : IEndpointConventionBuilder
    {
        var requirement = new ScopeRequirement(scope, narrowedBy);
        return endpoint.RequireAuthorization(policy => policy.AddRequirements(requirement)).WithMetadata(requirement);
    }

    /// <summary>Any token that is good will do: what is answered is about its holder.</summary>
    public static TBuilder RequireToken<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization().WithMetadata(new TokenRequired());

    /// <summary>The caller must say which version it saw: 428 without <c>If-Match</c>, 412 when that version is no longer the last.</summary>
    public static TBuilder RequireIfMatch<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new IfMatchRequired());

    /// <summary>Its answer carries a secret that is shown once: an idempotency key remembers that it was given, never what it was.</summary>
    public static TBuilder AnswersSecret<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new SecretAnswer());

    /// <summary>Takes a file as it comes, of one of these types, instead of a JSON body; the handler reads it from the request, already bounded.</summary>
    public static RouteHandlerBuilder AcceptsFile(this RouteHandlerBuilder endpoint, long maxBytes, IReadOnlyList<string> types) =>
        endpoint.WithMetadata(new FileBody(maxBytes, types));

    /// <summary>Answers a file of one of these types: sent as it is read, whole or by byte ranges. It says itself who may keep it.</summary>
    public static RouteHandlerBuilder AnswersFile(this RouteHandlerBuilder endpoint, IReadOnlyList<string> types)
    {
        string[] others = [.. types.Skip(1)];
        return endpoint.WithMetadata(new FileAnswer()).Produces<Stream>(StatusCodes.Status200OK, types[0], others).Produces<Stream>(StatusCodes.Status206PartialContent, types[0], others);
    }

    /// <summary>Anybody may take part, within the hourly limit for anonymous writes.</summary>
    public static TBuilder AllowParticipation<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.AllowAnonymous().WithMetadata(new Participation());
}

/// <summary>The scope an endpoint asks for, and the route value that may narrow it.</summary>
public sealed record ScopeRequirement(string Scope, string NarrowedBy) : IAuthorizationRequirement;

/// <summary>Marks an endpoint that asks for a token, whatever its scopes.</summary>
public sealed record TokenRequired;

/// <summary>Marks an endpoint that changes an existing resource.</summary>
public sealed record IfMatchRequired;

/// <summary>Marks an endpoint whose answer must not be kept anywhere.</summary>
public sealed record SecretAnswer;

/// <summary>Marks an endpoint whose body is a file, with the bytes it may have and the types it may come as. The router does not look at them: who may not enter is told so first.</summary>
public sealed record FileBody(long MaxBytes, IReadOnlyList<string> Types);

/// <summary>Marks an endpoint that answers a file by ranges.</summary>
public sealed record FileAnswer;

/// <summary>Marks an anonymous write: a person takes part a few times an hour, not hundreds.</summary>
public sealed record Participation;
