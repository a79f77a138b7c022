using System.Security.Claims;
using System.Text.Encodings.Web;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Host;

/// <summary>Bearer tokens. Secretariado owns them; here one is only asked whose it is.</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ISender sender, ActContext act)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "Bearer";
    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0 || !Context.IsApi()) return AuthenticateResult.NoResult(); // health asks nobody who is calling
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.Fail("Solo se admite Bearer.");

        var presented = new ReconocerToken(header[Prefix.Length..].Trim());
        if (await sender.Send(presented, Context.RequestAborted) is not { } token) return AuthenticateResult.Fail("No es un token vigente.");

        act.Actor = new Actor(token.Titular, token.Id, token.Alcances);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(Name)), Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var presented = Request.Headers.Authorization.Count > 0;
        Response.Headers.WWWAuthenticate = presented ? "Bearer error=\"invalid_token\"" : "Bearer";
        await (presented ? ProblemCatalog.InvalidToken : ProblemCatalog.Unauthorized).WriteAsync(Context);
    }

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var needed = Context.GetEndpoint()?.Metadata.GetMetadata<ScopeRequirement>()?.Scope ?? "";
        Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_scope\", scope=\"{needed}\"";
        var problem = new ProblemDraft(403, "alcance_insuficiente", "El token no alcanza", $"Esta operación pide el alcance «{needed}». Pide un token que lo tenga.")
        {
            RequiredScopes = [needed],
            TokenScopes = act.Actor.Scopes,
        };
        await problem.WriteAsync(Context);
    }
}

/// <summary>Decides from the token's scopes, before the body is read.</summary>
internal sealed class ScopeAuthorization(IHttpContextAccessor http, ActContext act) : AuthorizationHandler<ScopeRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        var resource = http.HttpContext?.GetRouteValue(requirement.NarrowedBy)?.ToString();
        if (act.Actor.TokenId is not null && act.Actor.Holds(requirement.Scope, resource)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>A bad token is refused even where none was needed: ignoring it would hide the mistake.</summary>
internal sealed class PresentedTokenMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, ActContext act)
    {
        act.Trace = http.Trace();
        if (http.IsApi() && http.Request.Headers.Authorization.Count > 0 && act.Actor.TokenId is null) await http.ChallengeAsync(TokenAuthentication.Name);
        else await next(http);
    }
}
