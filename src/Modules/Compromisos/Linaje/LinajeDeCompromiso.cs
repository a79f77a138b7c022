using OpenGov.Compromisos.Alternativas;
using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Linaje;

/// <summary>De dónde viene un compromiso, eslabón por eslabón: de la causa a la actividad. Lo que falta se dice.</summary>
/// <param name="CompromisoFolio">Folio del compromiso.</param>
/// <param name="PlanFolio">Folio del plan.</param>
/// <param name="Titulo">Título del compromiso.</param>
/// <param name="Version">Versión del compromiso de la que se habla.</param>
/// <param name="Problematica">El problema que atiende, con sus causas y efectos.</param>
/// <param name="Mesas">Las mesas donde se eligió el problema y se definió el compromiso, con sus palabras.</param>
/// <param name="Alternativas">Todo lo que se consideró para resolver el problema, elegido o no.</param>
/// <param name="Propuestas">Las propuestas ciudadanas que lo cambiaron, con el fragmento exacto.</param>
/// <param name="Actos">Los actos que lo hicieron lo que es, del primero al último; los informes de avance no se cuentan.</param>
/// <param name="Modificaciones">Las modificaciones autorizadas después del lanzamiento.</param>
/// <param name="Actividades">Las actividades en que termina.</param>
/// <param name="ContinuaAFolio">Folio del compromiso de un plan anterior que continúa.</param>
/// <param name="ContinuadoPorFolios">Folios de los compromisos de planes posteriores que lo continúan.</param>
/// <param name="Huecos">Los eslabones que faltan.</param>
internal sealed record LinajeDeCompromiso(
    string CompromisoFolio, string PlanFolio, string Titulo, int Version, ProblematicaDeLinaje? Problematica, IReadOnlyList<MesaDeLinaje> Mesas,
    IReadOnlyList<AlternativaDeLinaje> Alternativas, IReadOnlyList<PropuestaDeLinaje> Propuestas, IReadOnlyList<ActoDeLinaje> Actos,
    IReadOnlyList<ModificacionAplicada> Modificaciones, IReadOnlyList<ActividadDeLinaje> Actividades, string? ContinuaAFolio,
    IReadOnlyList<string> ContinuadoPorFolios, IReadOnlyList<HuecoDeLinaje> Huecos);

/// <summary>El problema que un compromiso atiende.</summary>
/// <param name="Folio">Folio de la problemática.</param>
/// <param name="Version">Versión de la problemática.</param>
/// <param name="Enunciado">El problema, en una o dos frases.</param>
/// <param name="Causas">Por qué ocurre.</param>
/// <param name="Efectos">Qué provoca.</param>
/// <param name="Origen">La mesa que lo eligió o la consulta de donde salió; nulo si lo registró el personal.</param>
internal sealed record ProblematicaDeLinaje(
    string Folio, int Version, string Enunciado, IReadOnlyList<string> Causas, IReadOnlyList<string> Efectos, Origen? Origen);

/// <summary>Lo que una mesa aportó.</summary>
/// <param name="MesaFolio">Folio de la mesa.</param>
/// <param name="Paso">Paso de la metodología, de 1 a 5.</param>
/// <param name="Numero">Número del compromiso dentro de la mesa, si el paso los numera.</param>
/// <param name="Texto">Palabras de la mesa.</param>
/// <param name="Fecha">Día en que la mesa lo dijo.</param>
/// <param name="RetiradoEl">Día en que la mesa volvió a cerrar el paso sin él; nulo si lo sostiene.</param>
internal sealed record MesaDeLinaje(string MesaFolio, int Paso, int? Numero, string Texto, DateOnly Fecha, DateOnly? RetiradoEl);

/// <summary>Un camino que se consideró.</summary>
/// <param name="Folio">Folio de la alternativa.</param>
/// <param name="Descripcion">En qué consiste.</param>
/// <param name="Sector">Sector de quien la propuso.</param>
/// <param name="Estado">Si se eligió, se descartó o quedó sin resolver.</param>
/// <param name="MotivoDescarte">Por qué se descartó, si se descartó.</param>
/// <param name="EsLaQueDesarrolla">Verdadero si es la que el compromiso desarrolla.</param>
internal sealed record AlternativaDeLinaje(
    string Folio, string Descripcion, string Sector, EstadoAlternativa Estado, string? MotivoDescarte, bool EsLaQueDesarrolla);

/// <summary>Una propuesta ciudadana en el texto.</summary>
/// <param name="PropuestaFolio">Folio de la propuesta.</param>
/// <param name="ConsultaFolio">Folio de la consulta donde se presentó.</param>
/// <param name="Version">Versión del compromiso que la incorporó.</param>
/// <param name="Fragmento">Fragmento exacto que cambió.</param>
/// <param name="SigueEscrito">Verdadero si el fragmento sigue en la redacción de la que se habla.</param>
internal sealed record PropuestaDeLinaje(string PropuestaFolio, string ConsultaFolio, int Version, string Fragmento, bool SigueEscrito);

/// <summary>Un acto sobre el compromiso.</summary>
/// <param name="Version">Versión que produjo.</param>
/// <param name="Operacion">Nombre de la operación, el mismo que en el contrato.</param>
/// <param name="Fecha">Día legal del acto.</param>
/// <param name="Motivo">Razón que se dio, si se dio.</param>
internal sealed record ActoDeLinaje(int Version, string Operacion, DateOnly Fecha, string? Motivo);

/// <summary>Una actividad en que el compromiso termina.</summary>
/// <param name="Id">Identificador de la actividad; el seguimiento la nombra con él.</param>
/// <param name="Clave">Clave dentro del compromiso.</param>
/// <param name="Titulo">Qué se hace.</param>
/// <param name="Meta">Orden de la meta a la que pertenece.</param>
internal sealed record ActividadDeLinaje(Guid? Id, string Clave, string Titulo, int Meta)
{
    public static IReadOnlyList<ActividadDeLinaje> De(Redaccion redaccion) =>
        [.. from meta in redaccion.Metas
            from actividad in meta.Actividades
            select new ActividadDeLinaje(actividad.Id, actividad.Clave, actividad.Titulo, meta.Orden)];
}

/// <summary>Un eslabón que falta.</summary>
/// <param name="Eslabon">Qué falta.</param>
/// <param name="Mensaje">Qué significa que falte, en una frase.</param>
internal sealed record HuecoDeLinaje(EslabonDeLinaje Eslabon, string Mensaje);

internal enum EslabonDeLinaje
{
    Problematica,
    Causas,
    OrigenDelProblema,
    Mesa,
    Alternativa,
    Pluralidad,
    Propuestas,
    Fragmento,
    Actividades,
}
