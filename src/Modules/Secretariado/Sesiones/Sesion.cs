using OpenGov.Secretariado.Acuerdos;
using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Sesiones;

internal enum TipoSesion { Instalacion, Ordinaria, Extraordinaria }

internal enum EstadoSesion { Convocada, Instalada, Concluida, ActaAprobada, ActaPublicada, Diferida, Cancelada, SinQuorum }

/// <summary>Una reunión del STL, desde su convocatoria hasta la publicación de su acta. Solo con quórum de todos los sectores toma acuerdos.</summary>
internal sealed class Sesion : AggregateRoot, IPublished
{
    public string SecretariadoFolio { get; private init; } = "";
    public string EjercicioFolio { get; private init; } = "";
    public TipoSesion Tipo { get; private init; }
    public int Numero { get; private init; }
    public NumerosSinRegistro? NumerosSinRegistro { get; private init; }
    public Convocatoria Convocatoria { get; private init; } = null!;
    public EstadoSesion Estado { get; private set; } = EstadoSesion.Convocada;
    public IntegracionDelDia? Integracion { get; private set; }
    public IReadOnlyList<Asistencia> Asistencias { get; private set; } = [];
    public PruebaQuorum? Quorum { get; private set; }
    public IReadOnlyList<AcuerdoDeSesion> Acuerdos { get; private set; } = [];
    public DateOnly? ConcluidaEl { get; private set; }
    public Acta? Acta { get; private set; }

    private Sesion() { } // EF

    public static Sesion Convocar(SecretariadoTecnico stl, TipoSesion tipo, NumeroDeSesion numero, Aviso aviso, DateOnly fecha)
    {
        var convocatoria = Convocatoria.Emitir(aviso, stl.PoliticaEn(fecha).Sesiones.DiasMinimos(tipo), fecha);
        stl.DebePoderSesionar(tipo, convocatoria.Dia);

        var sesion = new Sesion
        {
            Folio = numero.FolioEn(stl.Folio, tipo), SecretariadoFolio = stl.Folio, EjercicioFolio = stl.EjercicioFolio,
            Tipo = tipo, Numero = numero.Numero, NumerosSinRegistro = numero.SinRegistro, Convocatoria = convocatoria,
        };
        sesion.Raise(new SesionConvocada(
            sesion.Folio, stl.Folio, Json.SnakeCase(tipo.ToString()), convocatoria.InicioEn, convocatoria.ConvocatoriaTardia));
        return sesion;
    }

    public void Instalar(IntegracionDelDia stl, IReadOnlyList<string> presentes, DateOnly fecha)
    {
        Abrir(stl, presentes, fecha);
        Quorum!.Exigir();

        Estado = EstadoSesion.Instalada;
    }

    public void DeclararSinQuorum(IntegracionDelDia stl, IReadOnlyList<string> presentes, DateOnly fecha)
    {
        Abrir(stl, presentes, fecha);
        Rule.Ensure(!Quorum!.HayQuorum, "STL-S10-hay-quorum", "Con esas personas sí hay quórum: la sesión debe instalarse.");

        Estado = EstadoSesion.SinQuorum;
    }

    public void Diferir() => Suspender(EstadoSesion.Diferida);

    public void Cancelar() => Suspender(EstadoSesion.Cancelada);

    public void RegistrarLlegada(string personaFolio, DateTimeOffset? en, DateOnly fecha)
    {
        ExigirEnCurso(fecha, en);

        PasarLista(Asistencias.Llega(personaFolio, Integracion!, en));
    }

    public void RegistrarSalida(string personaFolio, DateTimeOffset? en, DateOnly fecha)
    {
        ExigirEnCurso(fecha, en);

        PasarLista(Asistencias.Sale(personaFolio, en));
    }

    /// <summary>Only a session in course and with quorum agrees; the acuerdo keeps the proof of that very moment.</summary>
    public Acuerdo SometerAcuerdo(AsuntoSometido asunto, IReadOnlyList<VotoEmitido> votos, ReglaVotacion regla, DateOnly fecha)
    {
        ExigirEnCurso(fecha);
        Quorum!.Exigir();
        var votacion = Votacion.Contar(Quorum, Padron.Acreditar(votos, Quorum), regla);

        var acuerdo = Acuerdo.Tomar(this, Acuerdos.Count + 1, asunto, votacion, fecha);
        Acuerdos = [.. Acuerdos, new AcuerdoDeSesion(acuerdo.Folio, acuerdo.Materia, acuerdo.Texto, acuerdo.Resultado)];
        return acuerdo;
    }

    public void Concluir(DateOnly fecha, PoliticaSesiones plazos)
    {
        ExigirEnCurso(fecha);

        Estado = EstadoSesion.Concluida;
        ConcluidaEl = fecha;
        Acta = new Acta(LimitePublicacion: fecha.AddDays(plazos.DiasPublicacionActa));
        Raise(new SesionConcluida(Folio, SecretariadoFolio, fecha));
    }

    public void AprobarActa(Documento documento, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoSesion.Concluida, "STL-S12-sesion-no-concluida", "Solo se aprueba el acta de una sesión concluida, y una sola vez.");
        Rule.Require(documento.FechaDocumento >= Convocatoria.Dia, "STL-S12-acta-anterior", "El acta no puede llevar fecha anterior a la sesión.");

        Estado = EstadoSesion.ActaAprobada;
        Acta = Acta! with { Documento = documento, AprobadaEl = fecha };
    }

    public void PublicarActa(string? enlace, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoSesion.ActaAprobada, "STL-S12-acta-sin-aprobar", "Solo se publica un acta aprobada, y una sola vez.");
        var publico = enlace ?? Acta!.Documento!.Enlace;
        Rule.Require(publico is not null, "STL-S12-acta-sin-enlace", "Publicar el acta exige decir en qué enlace se consulta.");

        Estado = EstadoSesion.ActaPublicada;
        Acta = Acta!.Publicada(fecha, publico);
        Raise(new ActaPublicada(Folio, SecretariadoFolio, Acta.Documento!.HuellaSha256, fecha));
    }

    /// <summary>S12, computed when asked: it had concluded, its term had passed and its acta was not public yet.</summary>
    public bool DebiaSuActaEl(DateOnly dia) => Acta is { } acta && acta.LimitePublicacion < dia && !(acta.PublicadaEl <= dia);

    public PublicDocument ToDocument() => SesionDetalle.De(this);

    private void Abrir(IntegracionDelDia stl, IReadOnlyList<string> presentes, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoSesion.Convocada, "STL-S10-sesion-no-convocada", "Solo se abre una sesión convocada que no se haya diferido, cancelado ni celebrado.");
        Rule.Ensure(fecha == Convocatoria.Dia, "STL-S9-otro-dia",
            $"La sesión está convocada para el {Convocatoria.Dia:yyyy-MM-dd}: se abre ese día. Indícalo en «fecha», o difiérela.");

        Integracion = stl;
        PasarLista([.. presentes.Select(folio => Asistencia.De(folio, stl, Convocatoria.InicioEn))]);
    }

    private void Suspender(EstadoSesion estado)
    {
        Rule.Ensure(Estado is EstadoSesion.Convocada, "STL-S8-sesion-no-convocada", "Solo se difiere o cancela una sesión convocada que no se haya abierto.");

        Estado = estado;
    }

    private void ExigirEnCurso(DateOnly fecha, DateTimeOffset? en = null)
    {
        Rule.Ensure(Estado is EstadoSesion.Instalada, "STL-S11-sesion-no-instalada", "La sesión no está en curso: antes debe instalarse, y ya no puede haber concluido.");
        Rule.Ensure(EsDeLaSesion(fecha) && (en is not { } instante || EsDeLaSesion(instante.ToLegalDay())), "STL-S11-fuera-de-la-sesion",
            $"La sesión es del {Convocatoria.Dia:yyyy-MM-dd}: lo que ocurre en ella lleva esa fecha, o la del día siguiente si pasó de la medianoche.");
    }

    private bool EsDeLaSesion(DateOnly dia) => dia == Convocatoria.Dia || dia == Convocatoria.Dia.AddDays(1);

    private void PasarLista(IReadOnlyList<Asistencia> asistencias)
    {
        Asistencias = asistencias;
        Quorum = Sesiones.Quorum.Probar(Integracion!, asistencias.Presentes());
    }
}
