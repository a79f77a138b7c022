namespace OpenGov.Difusion.Privacidad;

/// <summary>Who a right is exercised for: known by her address or, if she took part on paper without one, by her telephone.</summary>
internal interface IDeQuien
{
    string? Correo { get; }

    /// <summary>The telephone she is known by.</summary>
    string? TelefonoConocido { get; }
}

internal static class DeQuien
{
    public static byte[] HuellaDe(this Resguardo resguardo, IDeQuien quien) => resguardo.HuellaDe(new DatosDeContacto(quien.Correo, Telefono: quien.TelefonoConocido));

    /// <summary>One of both, and in its shape.</summary>
    public static void ExigirDeQuien<T>(this AbstractValidator<T> validator)
        where T : IDeQuien
    {
        validator.RuleFor(c => c.Correo).CorreoOpcional();
        validator.RuleFor(c => c.TelefonoConocido).TelefonoOpcional();
        validator.RuleFor(c => c.TelefonoConocido).Must(t => t is null || TelefonoCanonico.De(t) is not null)
            .WithErrorCode("forma").WithMessage("Escribe los diez dígitos del teléfono, o + y la clave de su país.");
        validator.RuleFor(c => c.Correo).Must((c, correo) => correo is null != c.TelefonoConocido is null)
            .WithErrorCode("uno_de_dos").WithMessage("Di de quién se trata: su correo o, si participó en papel sin darlo, su teléfono; uno de los dos.");
    }
}
