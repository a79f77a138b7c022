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

if (args is [var command, ..] && Commands.Find(command) is { } known) return await known.RunAsync(modules, args[1..]);
if (args is [var unknown, ..] && !unknown.StartsWith('-')) return Commands.Unknown(unknown);

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddOpenGov(modules);

var app = builder.Build();
app.UseOpenGov(modules);

await app.RunAsync();
return 0;
