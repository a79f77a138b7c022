using MediatR;

namespace OpenGov.Mesas.Contracts;

/// <summary>¿Qué mesa es esta?</summary>
public sealed record PreguntarMesa(string Folio) : IRequest<MesaResumen?>;

/// <summary>Lo que otro módulo necesita saber de una mesa.</summary>
/// <param name="Estado">Estado en la forma del contrato, por ejemplo en_curso.</param>
public sealed record MesaResumen(string Folio, string EjercicioFolio, string TemaClave, string Titulo, string Estado);
