using MediatR;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Host.CommandLine;

/// <summary><c>opengov token</c>: the first token of an installation is born here; no secret comes by default.</summary>
internal static class TokenCommand
{
    public const string Usage = "token crear --titular NOMBRE [--alcance A ...] [--dias N] | token listar | token revocar ID";

    public static Task<int> RunAsync(IReadOnlyList<IModule> modules, string[] args)
    {
        var arguments = new Arguments($"opengov {Usage}", args, ["--titular", "--alcance", "--dias"]);
        return arguments.Words(1, 2) switch
        {
            ["crear"] => CreateAsync(modules, new(arguments.Required("--titular"), arguments.All("--alcance") is { Count: > 0 } asked ? asked : ["*"], arguments.Number("--dias"))),
            ["listar"] => ListAsync(modules),
            ["revocar", var id] when Guid.TryParse(id, out var token) => RevokeAsync(modules, token),
            ["revocar", ..] => throw arguments.Mistake("Falta el id del token, tal como lo muestra «opengov token listar»."),
            [var other, ..] => throw arguments.Mistake($"No conozco «token {other}»."),
            _ => throw arguments.Mistake("Falta decir qué hacer con los tokens."),
        };
    }

    /// <summary>The secret alone goes to the standard output, so that a script can keep it.</summary>
    private static Task<int> CreateAsync(IReadOnlyList<IModule> modules, EmitirTokenEnConsola request) => WithSender(modules, async sender =>
    {
        var issued = await sender.Send(request);
        Console.Error.WriteLine($"Token {issued.Token.Id} para {issued.Token.Titular}: {string.Join(", ", issued.Token.Alcances)}; vence el {issued.Token.ExpiraEn:yyyy-MM-dd}.");
        Console.Error.WriteLine("El secreto se muestra una sola vez; guárdalo donde nadie más lo lea:");
        Console.WriteLine(issued.Secreto);
    });

    private static Task<int> ListAsync(IReadOnlyList<IModule> modules) => WithSender(modules, async sender =>
    {
        var tokens = await sender.Send(new ListarTokensEnConsola());
        if (tokens.Count == 0) Console.WriteLine("No hay tokens. Emite el primero con: opengov token crear --titular NOMBRE");
        foreach (var token in tokens)
            Console.WriteLine($"{token.Id}  …{token.Terminacion}  {token.Estado,-8}  vence {token.ExpiraEn:yyyy-MM-dd}  {(token.UltimoUsoEn is { } used ? $"usado {used:yyyy-MM-dd}" : "sin usar"),-16}  {token.Titular}: {string.Join(", ", token.Alcances)}");
    });

    private static Task<int> RevokeAsync(IReadOnlyList<IModule> modules, Guid id) => WithSender(modules, async sender =>
    {
        await sender.Send(new RevocarTokenEnConsola(id));
        Console.WriteLine($"El token {id} ya no vale.");
    });

    private static Task<int> WithSender(IReadOnlyList<IModule> modules, Func<ISender, Task> act) => CommandHost.RunAsync(modules, async services =>
    {
        await act(services.GetRequiredService<ISender>());
        return 0;
    });
}
