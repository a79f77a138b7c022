namespace OpenGov.Secretariado.Secretariados;

/// <summary>How far an STL has come: its state, and the acts that brought it there. Immutable: each step gives the next.</summary>
internal sealed record Trayectoria(
    EstadoSecretariado Estado = EstadoSecretariado.EnIntegracion,
    Instalacion? Instalacion = null,
    IReadOnlyList<Renovacion>? Renovaciones = null,
    Conclusion? Conclusion = null)
{
    public IReadOnlyList<Renovacion> Renovaciones { get; init; } = Renovaciones ?? [];

    public bool EstaInstalado() => Estado is EstadoSecretariado.Instalado or EstadoSecretariado.EnRenovacion;

    public bool EstabaInstaladoEl(DateOnly dia) =>
        Instalacion?.Fecha <= dia && (Conclusion is not { } conclusion || dia <= conclusion.Fecha);

    public void DebeSeguir() => Rule.Ensure(Estado is not EstadoSecretariado.Concluido,
        "STL-concluido", "El Secretariado concluyó sus trabajos; ya no cambia.");

    public Trayectoria Instalar(Instalacion instalacion)
    {
        Rule.Ensure(Instalacion is null,
            "STL-S1-ya-instalado", $"El Secretariado ya se instaló el {Instalacion?.Fecha:yyyy-MM-dd}.");

        return this with { Estado = EstadoSecretariado.Instalado, Instalacion = instalacion };
    }

    /// <summary>The steps nobody asks for: they follow from whether each sector is represented (S1).</summary>
    public Trayectoria Avanzar(bool completo, DateOnly fecha) => (Estado, completo) switch
    {
        (EstadoSecretariado.EnIntegracion, true) => this with { Estado = EstadoSecretariado.Integrado },
        (EstadoSecretariado.Integrado, false) => this with { Estado = EstadoSecretariado.EnIntegracion },
        (EstadoSecretariado.Instalado, false) => EmpezarRenovacion(
            new(fecha, "Un sector quedó por debajo de los asientos que pide la política.", Automatica: true, Hasta: null)),
        (EstadoSecretariado.EnRenovacion, true) when Renovaciones[^1].Automatica => TerminarRenovacion(fecha),
        _ => this,
    };

    public Trayectoria Renovar(string motivo, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoSecretariado.Instalado,
            "STL-renovacion-improcedente", "Solo se renueva un Secretariado instalado que no esté ya en renovación.");

        return EmpezarRenovacion(new(fecha, motivo, Automatica: false, Hasta: null));
    }

    public Trayectoria TerminarRenovacion(DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoSecretariado.EnRenovacion,
            "STL-sin-renovacion", "El Secretariado no está en renovación.");

        return this with
        {
            Estado = EstadoSecretariado.Instalado,
            Renovaciones = [.. Renovaciones.SkipLast(1), Renovaciones[^1] with { Hasta = fecha }],
        };
    }

    public Trayectoria Concluir(string acuerdo, DateOnly fecha) =>
        this with { Estado = EstadoSecretariado.Concluido, Conclusion = new(fecha, acuerdo) };

    private Trayectoria EmpezarRenovacion(Renovacion renovacion) =>
        this with { Estado = EstadoSecretariado.EnRenovacion, Renovaciones = [.. Renovaciones, renovacion] };
}
