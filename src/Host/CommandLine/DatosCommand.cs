using System.Security.Cryptography;
using MediatR;
using OpenGov.Difusion.Contracts;

namespace OpenGov.Host.CommandLine;

/// <summary><c>opengov datos</c>: proves that what was published is still what it was, and makes the key that signs it.</summary>
internal static class DatosCommand
{
    public const string Usage = "datos verificar [--punto ARCHIVO] | datos llave";

    public static Task<int> RunAsync(IReadOnlyList<IModule> modules, string[] args)
    {
        var arguments = new Arguments($"opengov {Usage}", args, ["--punto"]);
        return arguments.Words(1, 1) switch
        {
            ["verificar"] => VerifyAsync(modules, arguments.Option("--punto")),
            ["llave"] => Task.FromResult(MakeKey()),
            _ => throw arguments.Mistake("No conozco esa orden de los datos abiertos."),
        };
    }

    private static Task<int> VerifyAsync(IReadOnlyList<IModule> modules, string? file)
    {
        if (file is not null && !File.Exists(file)) return Task.FromResult(CommandHost.Fail($"No existe el archivo «{file}». Guarda uno con: curl URL/api/v1/puntos-de-control/ultimo -o {file}"));

        return CommandHost.RunAsync(modules, async services =>
        {
            var report = await services.GetRequiredService<ISender>().Send(new VerificarDatosEnConsola(file is null ? null : await File.ReadAllTextAsync(file)));
            Console.WriteLine($"{report.Entregas} cambios, {report.PuntosDeControl} puntos de control; raíz {report.Raiz}");
            if (report.Faltas.Count == 0)
            {
                Console.WriteLine("Todo coincide.");
                return 0;
            }

            foreach (var fault in report.Faltas) Console.Error.WriteLine($"- {fault}");
            return CommandHost.Fail("La bitácora no coincide con lo que se publicó. No borres nada: compárala con una copia externa y con los puntos de control guardados fuera.");
        });
    }

    /// <summary>The key alone goes to the standard output: it belongs in a file only the host reads.</summary>
    private static int MakeKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Console.Error.WriteLine("Guárdala donde solo el host la lea y dásela con OPENGOV__DATOSABIERTOS__LLAVEDEFIRMA_ARCHIVO.");
        Console.WriteLine(key.ExportPkcs8PrivateKeyPem());
        return 0;
    }
}
