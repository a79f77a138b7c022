using Microsoft.Extensions.Options;
using OpenGov.Compromisos;
using OpenGov.Difusion;
using OpenGov.Host;
using OpenGov.Host.CommandLine;
using OpenGov.Mesas;
using OpenGov.Secretariado;
using OpenGov.Seguimiento;

// The table of contents of the system.
IModule[] modules =
[
    new SecretariadoModule(),
    new MesasModule(),
    new CompromisosModule(),
    new DifusionModule(),
    new SeguimientoModule(),
];

if (Commands.NameIn(args) is { } name) return await Commands.RunAsync(name, modules, [.. args.Skip(1)]);

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddOpenGov(modules);

    var app = builder.Build();
    app.UseOpenGov(modules);

    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException invalid)
{
    return CommandHost.Fail(string.Join(Environment.NewLine, invalid.Failures));
}
catch (AggregateException several) when (several.InnerExceptions.All(fault => fault is OptionsValidationException))
{
    return CommandHost.Fail(string.Join(Environment.NewLine, several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(invalid => invalid.Failures)));
}
