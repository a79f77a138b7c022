using OpenGov.Kernel;
using OpenGov.Mesas;
using OpenGov.Mesas.Mesas;
using OpenGov.Mesas.Pasos;

namespace OpenGov.UnitTests.Mesas;

/// <summary>The mesa of the seed (Toluca-Metepec, movilidad), brought to where a test needs it.</summary>
internal static class Muestras
{
    public static readonly DateOnly Instalacion = new(2019, 10, 15);
    public static readonly Periodo Stl = new(Instalacion);
    public static readonly DateOnly DiaDeConvocatoria = new(2019, 11, 20);
    public static readonly DateOnly DiaDeApertura = new(2019, 12, 9);
    public static readonly Periodo Propuesta = new(new DateOnly(2019, 12, 9), new DateOnly(2019, 12, 13));

    public static Mesa Programada(FacilitadorDeMesa? facilitador = null, int numero = 1) => Mesa.Programar(
        "EDOMEX-PAL1", "movilidad", numero, "Movilidad",
        "La base de la problemática se encuentra en el crecimiento geográfico y poblacional acelerados.",
        new SedeDeMesa([Municipios.De("15106"), Municipios.De("15054")], null, ModalidadDeReunion.Presencial),
        Propuesta, facilitador ?? new FacilitadorDeMesa("PER-0001", "Persona de ejemplo"));

    public static Mesa Convocada()
    {
        var mesa = Programada();
        mesa.Convocar(new ConvocatoriaDeMesa(DiaDeConvocatoria, [Sectores.SociedadCivil], ["portal"], null), Stl);
        return mesa;
    }

    public static Mesa EnCurso()
    {
        var mesa = Convocada();
        mesa.Abrir(Stl, DiaDeApertura);
        return mesa;
    }

    /// <summary>With the first <paramref name="pasos"/> steps completed.</summary>
    public static Mesa ConPasos(int pasos)
    {
        var mesa = EnCurso();
        for (var paso = 1; paso <= pasos; paso++) Cerrar(mesa, paso);
        return mesa;
    }

    public static void Cerrar(Mesa mesa, int paso)
    {
        switch ((PasoMetodologico)paso)
        {
            case PasoMetodologico.ElegirProblema: mesa.CerrarPaso(Problema(), DiaDeApertura); break;
            case PasoMetodologico.IdentificarAcciones: mesa.CerrarPaso(new AccionesIdentificadas(Acciones(), Lineas()), DiaDeApertura); break;
            case PasoMetodologico.DefinirCompromisos: mesa.CerrarPaso(new CompromisosPropuestos([Compromiso()]), DiaDeApertura); break;
            case PasoMetodologico.MedirImpacto: mesa.CerrarPaso(new BorradoresDeIndicador([Indicador()]), DiaDeApertura); break;
            default: mesa.CerrarPaso(new CambiosPromovidos([Cambio()]), DiaDeApertura); break;
        }
    }

    public static EleccionDelProblema Problema() => new(
        "Nadie sabe cuándo pasa el transporte público.", ["Rutas sin horario público"], ["Horas perdidas en la espera"],
        ["Transporte sin horarios", "Falta de banquetas"], MetodoDeEleccion.Consenso, [], []);

    public static IReadOnlyList<AccionIdentificada> Acciones() =>
    [
        new("Publicar rutas y horarios", Sectores.EntesPublicos),
        new("Auditar los horarios en la calle", Sectores.SociedadCivil, "Colectivo de ejemplo"),
    ];

    public static IReadOnlyList<LineaDeAccion> Lineas() => [new("L1", "Información abierta del transporte", ["Todas las rutas en datos abiertos"])];

    public static CompromisoPropuesto Compromiso(int numero = 1, string linea = "L1") => new(
        numero, "Rutas y horarios abiertos", "Publicar en datos abiertos las rutas y los horarios.", "Secretaría de Movilidad", linea);

    public static IndicadorBorrador Indicador(int compromiso = 1) => new(compromiso, "Rutas publicadas con horario", "Portal de datos abiertos");

    public static CambioGobernanza Cambio() => new(
        TipoDeCambio.Norma, "Secretaría de Movilidad", "La publicación de horarios se vuelve obligación de las concesiones.");
}
