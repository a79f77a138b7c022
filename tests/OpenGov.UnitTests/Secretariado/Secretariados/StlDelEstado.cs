using OpenGov.Kernel;
using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Ejercicios;
using OpenGov.Secretariado.Organizaciones;
using OpenGov.Secretariado.Personas;
using OpenGov.Secretariado.Secretariados;

namespace OpenGov.UnitTests.Secretariado.Secretariados;

/// <summary>The STL of the State of Mexico, as its route says it was installed on 15 October 2019.</summary>
internal static class StlDelEstado
{
    public static readonly DateOnly DiaDeInstalacion = new(2019, 10, 15);

    public const string Garante = "organo_garante-1";
    public const string Entes = "entes_publicos-1";
    public const string Civil = "sociedad_civil-1";

    public static readonly Documento Acta = new("Acta de instalación", new string('a', 64), "application/pdf", 1_024, DiaDeInstalacion);

    public static readonly Organizacion Infoem = Org("INFOEM", "Infoem", Sectores.OrganoGarante, TipoOrganizacion.OrganoGarante);
    public static readonly Organizacion Contraloria = Org("CONTRALORIA", "Secretaría de la Contraloría", Sectores.EntesPublicos, TipoOrganizacion.Dependencia);
    public static readonly Organizacion Ieem = Org("IEEM", "Instituto Electoral del Estado de México", Sectores.EntesPublicos, TipoOrganizacion.OrganismoAutonomo);

    public static readonly Persona Zulema = Per("ZULEMA-MARTINEZ", "Zulema Martínez Sánchez");
    public static readonly Persona Javier = Per("JAVIER-VARGAS", "Javier Vargas Zempoaltecatl");
    public static readonly Persona Daniel = Per("DANIEL-CERVANTES", "Daniel Rosemberg Cervantes Pérez");
    public static readonly Persona Pedro = Per("PEDRO-ZAMUDIO", "Pedro Zamudio Godínez");
    public static readonly Persona Oscar = Per("OSCAR-ISLAS", "Oscar Javier Islas Jimenez");
    public static readonly Persona Rafael = Per("RAFAEL-FUNES", "Rafael Funes Díaz");
    public static readonly Persona Amalia = Per("AMALIA-PULIDO", "Amalia Pulido Gómez");

    /// <summary>What its six members declared.</summary>
    public static readonly Recuento Declarados = new(Mujeres: 1, Hombres: 5, Otro: 0, SinDeclarar: 0, Total: 6);

    public static Politica Politica(Suplencia suplentes = Suplencia.Opcional, int asientosMax = 1, bool bloqueante = false) => new(
    [
        new(Sectores.OrganoGarante, AsientosMax: asientosMax, Suplentes: Suplencia.NoAdmitida),
        new(Sectores.EntesPublicos, AsientosMax: asientosMax, Suplentes: suplentes),
        new(Sectores.SociedadCivil, AsientosMax: asientosMax, Suplentes: suplentes),
    ])
    {
        Equilibrio = new(Bloqueante: bloqueante),
    };

    public static SecretariadoTecnico Vacio(Politica? politica = null) =>
        SecretariadoTecnico.IniciarIntegracion(
            Ejercicio.Registrar("EDOMEX", "Estado de México", "Gobierno abierto", 1, new(new(2016, 6, 20), []), DiaDeInstalacion),
            politica ?? Politica());

    public static SecretariadoTecnico Integrado(Politica? politica = null)
    {
        var stl = Vacio(politica);
        stl.Nombra(Garante, Calidad.Titular, Zulema, Infoem);
        stl.Nombra(Entes, Calidad.Titular, Javier, Contraloria);
        stl.Nombra(Civil, Calidad.Titular, Daniel);
        stl.Nombra(Entes, Calidad.Suplente, Pedro, Ieem);
        stl.Nombra(Civil, Calidad.Suplente, Oscar);
        stl.Nombra(null, Calidad.Facilitador, Rafael);
        return stl;
    }

    public static SecretariadoTecnico Instalado(Politica? politica = null)
    {
        var stl = Integrado(politica);
        stl.Instalar(Acta, "Toluca", Declarados, DiaDeInstalacion);
        return stl;
    }

    public static void Nombra(
        this SecretariadoTecnico stl, string? asiento, Calidad calidad, Persona persona, Organizacion? organizacion = null, DateOnly? desde = null)
    {
        var dia = desde ?? DiaDeInstalacion;
        stl.Nombrar(asiento, new(calidad, persona, organizacion, "Representante", dia), dia);
    }

    public static Guid NombramientoDe(this SecretariadoTecnico stl, Persona persona) =>
        stl.Integracion.Validos().Last(n => n.Persona.Folio == persona.Folio).Id;

    public static void Cesa(this SecretariadoTecnico stl, Persona persona, DateOnly hasta) =>
        stl.Cesar(stl.NombramientoDe(persona), hasta, "Terminó su encargo.", hasta);

    public static AcuerdoResumen Acuerdo(Materia materia, DateOnly fecha, bool adoptado = true) => new(
        "EDOMEX-PAL1-STL-A01", "EDOMEX-PAL1-STL-O01", "EDOMEX-PAL1", materia, adoptado, HuboQuorum: true, ObjetoFolio: null, fecha);

    public static SecretariadoDetalle Publicado(this SecretariadoTecnico stl) => (SecretariadoDetalle)stl.ToDocument();

    public static RuleViolationException Rompe(string codigo, Action acto)
    {
        var falta = Assert.Throws<RuleViolationException>(acto);
        Assert.Equal(codigo, falta.Code);
        return falta;
    }

    private static Organizacion Org(string clave, string nombre, string sector, TipoOrganizacion tipo) =>
        Organizacion.Registrar(clave, nombre, siglas: null, sector, tipo, existeDesde: null);

    private static Persona Per(string clave, string nombre) => Persona.Registrar(clave, nombre);
}
