using OpenGov.Mesas.Contracts;
using OpenGov.Mesas.Pasos;

namespace OpenGov.Mesas.Mesas;

/// <summary>Mesa de participación ciudadana sobre un tema: elige un problema y, en cinco pasos, llega a compromisos y cambios de gobernanza.</summary>
internal sealed class Mesa : AggregateRoot, IPublished
{
    /// <summary>Shape of a topic key. The list is open; each word starts with a letter so that a folio that ends in a number is a second mesa.</summary>
    public const string TemaForma = "^[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*$";

    public const int TemaMaximo = 30;
    public const int TituloMaximo = 200;
    public const int ProblematicaMaximo = 4_000;
    public const int LugarMaximo = 300;
    public const int MunicipiosMaximos = 125;

    public string EjercicioFolio { get; private init; } = "";
    public string TemaClave { get; private init; } = "";
    public string Titulo { get; private init; } = "";
    public string ProblematicaBase { get; private init; } = "";
    public SedeDeMesa Sede { get; private init; } = null!;
    public Calendario Calendario { get; private set; } = null!;
    public FacilitadorDeMesa? Facilitador { get; private set; }
    public ConvocatoriaDeMesa? Convocatoria { get; private set; }
    public Metodologia Metodologia { get; private set; } = Metodologia.SinEmpezar();
    public Productos Productos { get; private set; } = Productos.Ninguno();
    public ConclusionDeMesa? Conclusion { get; private set; }
    public CancelacionDeMesa? Cancelacion { get; private set; }
    public Documento? Relatoria { get; private set; }
    public EstadoMesa Estado { get; private set; } = EstadoMesa.Programada;

    private Mesa() { } // EF

    /// <summary>Plans a mesa.</summary>
    /// <param name="numero">One more than the mesas the ejercicio already has on the topic.</param>
    public static Mesa Programar(
        string ejercicioFolio, string temaClave, int numero, string titulo, string problematicaBase, SedeDeMesa sede, Periodo fechaPropuesta, FacilitadorDeMesa? facilitador)
    {
        var folio = FolioDe(ejercicioFolio, temaClave, numero);
        Rule.Require(folio.Length <= FolioMaximo, "MESA-folio-largo", $"El folio {folio} pasa de {FolioMaximo} letras; usa una clave de tema más corta.");

        return new Mesa
        {
            Folio = folio, EjercicioFolio = ejercicioFolio, TemaClave = temaClave, Titulo = titulo, ProblematicaBase = problematicaBase,
            Sede = sede, Calendario = Calendario.Propuesto(fechaPropuesta), Facilitador = facilitador,
        };
    }

    public static string FolioDe(string ejercicioFolio, string temaClave, int numero) =>
        $"{ejercicioFolio}-M-{temaClave.ToUpperInvariant().Replace('_', '-')}{(numero > 1 ? $"-{numero}" : "")}";

    public void DesignarFacilitador(FacilitadorDeMesa facilitador)
    {
        Rule.Ensure(Estado is EstadoMesa.Programada or EstadoMesa.Convocada or EstadoMesa.EnCurso,
            "MESA-ya-terminada", "La mesa ya terminó; no puede cambiar quien la facilita.");
        Facilitador = facilitador;
    }

    public void Convocar(ConvocatoriaDeMesa convocatoria, Periodo? stl)
    {
        Rule.Ensure(Estado is EstadoMesa.Programada, "MESA-no-programada", "Solo se convoca una mesa programada.");
        ExigirStl(stl, convocatoria.Fecha);

        Convocatoria = convocatoria;
        Estado = EstadoMesa.Convocada;
        Raise(new MesaConvocada(Folio, EjercicioFolio, TemaClave, convocatoria.Fecha));
    }

    public void Reprogramar(Periodo nueva, string? motivo, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoMesa.Programada or EstadoMesa.Convocada,
            "MESA-ya-iniciada", "Solo se reprograma una mesa que no ha abierto ni se ha cancelado.");

        Calendario = Calendario.Reprogramar(nueva, motivo, fecha);
        Convocatoria = null; // people were called to other days
        Estado = EstadoMesa.Programada;
    }

    public void Cancelar(string? motivo, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoMesa.Programada or EstadoMesa.Convocada,
            "MESA-ya-iniciada", "Solo se cancela una mesa que no ha abierto.");
        Rule.Require(!string.IsNullOrWhiteSpace(motivo),
            "MESA-cancelacion-sin-motivo", "Cancelar una mesa pide decir en «motivo» por qué.");

        Cancelacion = new CancelacionDeMesa(fecha, motivo);
        Estado = EstadoMesa.Cancelada;
    }

    public void Abrir(Periodo? stl, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoMesa.Convocada, "MESA-no-convocada", "Solo se abre una mesa convocada.");
        ExigirStl(stl, fecha);
        Rule.Ensure(Facilitador is not null,
            "MESA-sin-facilitador", "La mesa no tiene quien la facilite; designa a una persona antes de abrirla.");

        Calendario = Calendario with { Realizada = fecha };
        Metodologia = Metodologia.Empezar();
        Estado = EstadoMesa.EnCurso;
    }

    /// <summary>Closes the step that the product belongs to. Order is looked at before content.</summary>
    public void CerrarPaso(IProductoDePaso producto, DateOnly fecha)
    {
        ExigirEnCurso();
        var metodologia = Metodologia.Completar(producto.Paso, fecha);
        var productos = producto.EntrarEn(Productos);
        INotification[] hechos = [new PasoCompletado(Folio, (int)producto.Paso, fecha), .. producto.Hechos(this, fecha)];

        Metodologia = metodologia;
        Productos = productos;
        foreach (var hecho in hechos) Raise(hecho);
    }

    public void ReabrirPaso(PasoMetodologico paso, string? motivo, DateOnly fecha)
    {
        ExigirEnCurso();
        Metodologia = Metodologia.Reabrir(paso, motivo, fecha);
        Raise(new PasoReabierto(Folio, (int)paso, motivo!, fecha));
    }

    /// <param name="sectores">Keys of the sectors of its participants.</param>
    public void Concluir(IReadOnlyCollection<string> sectores, DateOnly fecha)
    {
        ExigirEnCurso();
        Rule.Ensure(Metodologia.EstaCompleta,
            "MESA-M3-pasos-pendientes", $"Para concluir faltan pasos por cerrar: {Metodologia.Faltantes}.");

        Conclusion = ConclusionDeMesa.Con(sectores, fecha);
        Estado = EstadoMesa.Concluida;
        Raise(new MesaConcluida(Folio, EjercicioFolio, TemaClave, fecha));
    }

    public void PublicarRelatoria(Documento relatoria, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoMesa.Concluida,
            "MESA-no-concluida", "La relatoría se publica una vez, cuando la mesa ya concluyó.");

        Relatoria = relatoria;
        Estado = EstadoMesa.RelatoriaPublicada;
        Raise(new RelatoriaPublicada(Folio, relatoria.HuellaSha256, fecha));
    }

    public void ExigirListaAbierta() => Rule.Ensure(Estado is EstadoMesa.EnCurso,
        "MESA-M5-lista-cerrada", "La lista de participantes se captura mientras la mesa está abierta y no ha concluido.");

    public PublicDocument ToDocument() => MesaDetalle.De(this);

    private void ExigirEnCurso() =>
        Rule.Ensure(Estado is EstadoMesa.EnCurso, "MESA-no-en-curso", "Solo se trabaja en una mesa abierta que no ha concluido.");

    private static void ExigirStl(Periodo? stl, DateOnly fecha)
    {
        Rule.Ensure(stl?.Desde <= fecha, "MESA-M6-stl-no-instalado",
            "El Secretariado Técnico Local del ejercicio no estaba instalado en esa fecha; las mesas vienen después.");
        Rule.Ensure(stl.Incluye(fecha), "MESA-M6-stl-concluido",
            $"El Secretariado Técnico Local del ejercicio concluyó el {stl.Hasta:yyyy-MM-dd}; ya no convoca ni abre mesas.");
    }
}
