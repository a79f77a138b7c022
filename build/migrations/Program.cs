using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using OpenGov.BuildingBlocks;
using OpenGov.Compromisos;
using OpenGov.Difusion;
using OpenGov.Mesas;
using OpenGov.Secretariado;
using OpenGov.Seguimiento;

// EF's tool builds this host to find the five contexts; nothing connects.
IModule[] modules = [new SecretariadoModule(), new MesasModule(), new CompromisosModule(), new DifusionModule(), new SeguimientoModule()];
var builder = WebApplication.CreateSlimBuilder(args);
builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = false); // jobs ask questions, and nobody answers here
builder.Services.AddBuildingBlocks(modules);
builder.Services.AddSingleton(NpgsqlDataSource.Create("Host=localhost"));
foreach (var module in modules) module.AddServices(builder.Services, builder.Configuration);
builder.Build();
