using FsCheck.Fluent;
using OpenGov.Secretariado.Sesiones;
using static OpenGov.UnitTests.Secretariado.Sesiones.UnaSesion;

namespace OpenGov.UnitTests.Secretariado.Sesiones;

public sealed class EstadosDeSesionTests
{
    private static readonly (EstadoSesion De, EstadoSesion A)[] Permitidos =
    [
        (EstadoSesion.Convocada, EstadoSesion.Instalada),
        (EstadoSesion.Convocada, EstadoSesion.Diferida),
        (EstadoSesion.Convocada, EstadoSesion.Cancelada),
        (EstadoSesion.Convocada, EstadoSesion.SinQuorum),
        (EstadoSesion.Instalada, EstadoSesion.Concluida),
        (EstadoSesion.Concluida, EstadoSesion.ActaAprobada),
        (EstadoSesion.ActaAprobada, EstadoSesion.ActaPublicada),
    ];

    private static readonly Action<Sesion>[] Verbos =
    [
        s => s.Instalar(Integracion(), [Garante, Entes, Civil], Dia),
        s => s.Instalar(Integracion(), [Garante], Dia),
        s => s.DeclararSinQuorum(Integracion(), [Garante], Dia),
        s => s.Diferir(),
        s => s.Cancelar(),
        s => s.RegistrarSalida(Civil, en: null, Dia),
        s => s.RegistrarLlegada(CivilSuplente, en: null, Dia),
        s => s.Concluir(Dia, Plazos),
        s => s.AprobarActa(Minuta, Dia),
        s => s.PublicarActa("https://example.org/acta", Dia),
    ];

    [Fact]
    public void Ninguna_sucesion_de_actos_la_saca_de_su_camino() => Prop.ForAll(Gen.Choose(0, Verbos.Length - 1).ArrayOf().ToArbitrary(), actos =>
    {
        var sesion = Convocada();
        return actos.All(acto =>
        {
            var antes = sesion.Estado;
            var dicho = sesion.Events.Count;
            var falta = Record.Exception(() => Verbos[acto](sesion));
            return falta switch
            {
                null => sesion.Estado == antes || Permitidos.Contains((antes, sesion.Estado)),
                RuleViolationException => sesion.Estado == antes && sesion.Events.Count == dicho,
                _ => false,
            };
        });
    }).Exigir();
}
