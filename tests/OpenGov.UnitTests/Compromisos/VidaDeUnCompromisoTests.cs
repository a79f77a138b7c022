using FsCheck;
using FsCheck.Fluent;

using OpenGov.Compromisos;
using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Plantilla;
using OpenGov.Secretariado.Contracts;

using static OpenGov.Compromisos.Compromisos.EstadoCompromiso;

namespace OpenGov.UnitTests.Compromisos;

/// <summary>Whatever people and events do, in whatever order, a commitment only walks the road of the domain.</summary>
public sealed class VidaDeUnCompromisoTests
{
    private static readonly DateOnly Hoy = Ejemplos.Hoy;
    private static readonly AcuerdoCitado Acuerdo = new("EDOMEX-PAL1-AC-01", "EDOMEX-PAL1-SO-03", Hoy);

    private static readonly Dictionary<EstadoCompromiso, EstadoCompromiso[]> Camino = new()
    {
        [Propuesto] = [EnRedaccion, Descartado],
        [EnRedaccion] = [Validado, Descartado],
        [Validado] = [EnRedaccion, EnConsulta, Descartado],
        [EnConsulta] = [Ajustado, Aprobado, Descartado],
        [Ajustado] = [Aprobado, Descartado],
        [Aprobado] = [Lanzado, Descartado],
        [Lanzado] = [EnImplementacion, Cerrado, Retirado],
        [EnImplementacion] = [Cerrado, Retirado],
        [Cerrado] = [],
        [Descartado] = [],
        [Retirado] = [],
    };

    private static readonly Action<Compromiso>[] Actos =
    [
        c => c.Redactar(Ejemplos.Completa(), Ejemplos.Vigencia),
        c => c.Redactar(Ejemplos.Completa() with { Responsable = null }, Ejemplos.Vigencia),
        c => c.Redactar(Ejemplos.Completa() with { Metas = [Ejemplos.Completa().Metas[1]] }, Ejemplos.Vigencia), // weighs sixty
        c => c.Validar(Ejemplos.Vigencia, Hoy),
        c => c.EntrarEnConsulta(),
        c => c.Ajustar(Ejemplos.Completa() with { Titulo = "Ajustado" }, Ejemplos.Vigencia),
        c => c.Incorporar(new(TipoOrigen.Propuesta, "PRO-2020-000001", Hoy, Propuesta: new(Ejemplos.ConsultaFolio, 1, "fragmento"))),
        c => c.Aprobar(Acuerdo),
        c => c.Lanzar(Acuerdo, Hoy),
        c => c.AnotarAvance(new(50, 40, 30, Hoy)),
        c => c.AnotarAvance(new(100, 100, 100, Hoy)),
        c => c.Modificar(Ejemplos.Completa() with { Titulo = "Modificado" }, Ejemplos.Vigencia, new("EDOMEX-PAL1-C01-M01", Acuerdo.Folio, Hoy, Extemporanea: false)),
        c => c.Modificar(Ejemplos.Completa() with { Metas = [] }, Ejemplos.Vigencia, new("EDOMEX-PAL1-C01-M02", Acuerdo.Folio, Hoy, Extemporanea: false)),
        c => c.Cerrar(ResultadoCierre.Cumplido, Hoy),
        c => c.Cerrar(ResultadoCierre.Incumplido, Hoy),
        c => c.Cerrar(ResultadoCierre.Incumplido, Ejemplos.Vencido),
        c => c.Descartar("Otra autoridad ya lo está haciendo con más recursos."),
        c => c.Retirar(Ejemplos.Acuerdo(Materia.RetiroCompromiso, c.Folio), "Cambió la norma.", Hoy),
    ];

    private static readonly int[] HastaLaConsulta = [0, 3, 4];
    private static readonly int[] HastaElLanzamiento = [.. HastaLaConsulta, 7, 8];

    // Mere chance seldom goes far: one life in five starts consulted, and one launched.
    private static readonly Arbitrary<int[]> Vidas = Gen.Frequency(
        (3, Gen.Choose(0, Actos.Length - 1).ArrayOf(25)),
        (1, Gen.Choose(0, Actos.Length - 1).ArrayOf(15).Select(resto => (int[])[.. HastaLaConsulta, .. resto])),
        (1, Gen.Choose(0, Actos.Length - 1).ArrayOf(15).Select(resto => (int[])[.. HastaElLanzamiento, .. resto]))).ToArbitrary();

    [Fact]
    public void Solo_anda_el_camino_del_dominio() => Ley.Exigir(Prop.ForAll(Vidas, actos =>
        Vivir(actos).All(paso => paso.Antes == paso.Despues || Camino[paso.Antes].Contains(paso.Despues))));

    [Fact]
    public void Un_acto_rechazado_no_cambia_nada() => Ley.Exigir(Prop.ForAll(Vidas, actos =>
        Vivir(actos).All(paso => !paso.Rechazado || (paso.Antes == paso.Despues && !paso.CambioLoEscrito && paso.Hechos == 0))));

    [Fact]
    public void Desde_el_lanzamiento_lo_escrito_solo_cambia_con_una_modificacion_que_consta() => Ley.Exigir(Prop.ForAll(Vidas, actos =>
        Vivir(actos).All(paso => !paso.CambioLoEscrito || paso.Antes is Propuesto or EnRedaccion or Validado or EnConsulta or Ajustado || paso is { Antes: Lanzado or EnImplementacion, Modificaciones: 1 })));

    [Fact]
    public void Nada_cambia_el_nombre_de_nada() => Ley.Exigir(Prop.ForAll(Vidas, actos =>
        Vivir(actos).All(paso => paso.Nombre == "EDOMEX-PAL1-C01 EDOMEX-PAL1 inseguridad" && paso.ConservaIds)));

    [Fact]
    public void Lo_que_paso_de_la_redaccion_cumple_las_reglas_y_pesa_cien() => Ley.Exigir(Prop.ForAll(Vidas, actos =>
        Vivir(actos).All(paso => paso.Despues is Propuesto or EnRedaccion or Descartado || paso is { Validable: true, CuadranLosPesos: true })));

    [Fact]
    public void Antes_de_su_plazo_solo_termina_cumplido_o_retirado() => Ley.Exigir(Prop.ForAll(Vidas, actos =>
        Vivir(actos).All(paso => paso.Cierre is not { Resultado: not ResultadoCierre.Cumplido } cierre || cierre.Fecha > new DateOnly(2021, 9, 30))));

    [Fact]
    public void Las_vidas_al_azar_llegan_lejos()
    {
        var vistos = Vidas.Generator.Sample(300).SelectMany(Vivir).Select(paso => paso.Despues).Distinct().ToList();

        Assert.Empty(Enum.GetValues<EstadoCompromiso>().Except(vistos).Except([Propuesto]));
    }

    private static List<Paso> Vivir(IEnumerable<int> actos)
    {
        var compromiso = Ejemplos.Propuesto();
        var pasos = new List<Paso>();
        foreach (var acto in actos)
        {
            var (antes, escrito, hechos, modificaciones) = (compromiso.Estado, compromiso.Redaccion, compromiso.Events.Count, compromiso.Modificaciones.Count);
            var rechazado = false;
            try
            {
                Actos[acto](compromiso);
            }
            catch (RuleViolationException)
            {
                rechazado = true;
            }

            pasos.Add(new(
                antes, compromiso.Estado, rechazado, !ReferenceEquals(escrito, compromiso.Redaccion), compromiso.Events.Count - hechos, compromiso.Ficha.Validable, !Pesos.Revisar(compromiso.Redaccion).Any(),
                compromiso.Modificaciones.Count - modificaciones, $"{compromiso.Folio} {compromiso.PlanFolio} {compromiso.TemaClave}", Conserva(escrito, compromiso.Redaccion), compromiso.Cierre));
        }

        return pasos;
    }

    // Progress hangs on the ids of activities: the same key is the same activity, whatever is drafted. Modifying brings them from the request.
    private static bool Conserva(Redaccion antes, Redaccion despues) => despues.Titulo is "Modificado" || antes.Titulo is "Modificado"
        || despues.Actividades.All(a => antes.Actividades.SingleOrDefault(otra => otra.Clave == a.Clave) is not { } anterior || anterior.Id == a.Id);

    private sealed record Paso(
        EstadoCompromiso Antes, EstadoCompromiso Despues, bool Rechazado, bool CambioLoEscrito, int Hechos, bool Validable, bool CuadranLosPesos, int Modificaciones, string Nombre, bool ConservaIds, CierreDeCompromiso? Cierre);
}
