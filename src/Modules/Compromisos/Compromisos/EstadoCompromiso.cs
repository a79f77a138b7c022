using static OpenGov.Compromisos.Compromisos.EstadoCompromiso;

namespace OpenGov.Compromisos.Compromisos;

internal enum EstadoCompromiso
{
    Propuesto,
    EnRedaccion,
    Validado,
    EnConsulta,
    Ajustado,
    Aprobado,
    Lanzado,
    EnImplementacion,
    Cerrado,
    Descartado,
    Retirado,
}

/// <summary>Cómo terminó un compromiso.</summary>
internal enum ResultadoCierre
{
    Cumplido,
    CumplidoParcial,
    Incumplido,
}

/// <summary>What each step asks of the state; the whole road is read here.</summary>
internal static class PasosDeCompromiso
{
    private const string YaSeDescarto = "El compromiso ya se descartó, con su respuesta razonada: si hace falta, propón otro.";

    /// <summary>Nothing more happens to it.</summary>
    public static readonly IReadOnlyList<EstadoCompromiso> Terminados = [Cerrado, Descartado, Retirado];

    public static bool EstaVigente(this EstadoCompromiso estado) => estado is Lanzado or EnImplementacion;

    public static bool EstaLanzado(this EstadoCompromiso estado) => estado.EstaVigente() || estado is Cerrado or Retirado;

    public static bool AunNoSeLanza(this EstadoCompromiso estado) => !estado.EstaLanzado() && estado is not Descartado;

    public static bool SigueEnPie(this EstadoCompromiso estado) => estado is not (Descartado or Retirado);

    public static void ExigirSinLanzar(this EstadoCompromiso estado) => Rule.Ensure(!estado.EstaLanzado(),
        "COM-C5-compromiso-lanzado", "El compromiso ya se lanzó: solo lo cambia una modificación autorizada por acuerdo.");

    public static void ExigirRedactable(this EstadoCompromiso estado)
    {
        estado.ExigirSinLanzar();
        Rule.Ensure(estado is Propuesto or EnRedaccion or Validado,
            "COM-C2-redaccion-cerrada", estado switch
            {
                Descartado => YaSeDescarto,
                Aprobado => "El compromiso ya se aprobó: ya no se redacta ni se ajusta.",
                _ => "La redacción se cierra cuando el plan entra en consulta: desde entonces el compromiso se ajusta, no se redacta.",
            });
    }

    public static void ExigirEnRedaccion(this EstadoCompromiso estado)
    {
        estado.ExigirSinLanzar();
        Rule.Ensure(estado is EnRedaccion,
            "COM-C2-compromiso-sin-redactar", estado switch
            {
                Propuesto => "Solo se valida un compromiso en redacción: guarda primero su redacción.",
                Validado => "El compromiso ya está validado.",
                Descartado => YaSeDescarto,
                _ => "El compromiso ya pasó de la redacción: se validó antes de entrar en consulta.",
            });
    }

    public static EstadoCompromiso AlConsultarse(this EstadoCompromiso estado, string folio)
    {
        Rule.Ensure(estado is Validado,
            "COM-C2-compromiso-sin-validar", $"El compromiso {folio} no está validado: valídalo o descártalo antes de poner el plan en consulta.");
        return EnConsulta;
    }

    public static void ExigirConsultado(this EstadoCompromiso estado, string folio)
    {
        estado.ExigirSinLanzar();
        Rule.Ensure(estado is EnConsulta or Ajustado,
            "COM-C2-compromiso-sin-consultar", estado switch
            {
                Aprobado => $"El compromiso {folio} ya se aprobó: ya no se ajusta.",
                Descartado => YaSeDescarto,
                _ => $"El compromiso {folio} todavía no se consulta: mientras tanto se redacta, no se ajusta.",
            });
    }

    public static void ExigirAprobado(this EstadoCompromiso estado, string folio) => Rule.Ensure(estado is Aprobado,
        "COM-C4-compromiso-sin-aprobar", $"El compromiso {folio} no está aprobado.");

    public static void ExigirModificable(this EstadoCompromiso estado, string folio) => Rule.Ensure(estado.EstaVigente(),
        "COM-C5-no-se-modifica", $"El compromiso {folio} no está lanzado o ya terminó: solo se modifica uno lanzado y sin cerrar.");

    public static void ExigirDescartable(this EstadoCompromiso estado)
    {
        estado.ExigirSinLanzar();
        Rule.Ensure(estado is not Descartado, "COM-C2-compromiso-descartado", YaSeDescarto);
    }
}
