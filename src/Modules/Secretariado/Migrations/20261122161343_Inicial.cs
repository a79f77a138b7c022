using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace OpenGov.Secretariado.Migrations
{
    /// <inheritdoc />
    public partial class Inicial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "secretariado");

            migrationBuilder.CreateTable(
                name: "acuerdos",
                schema: "secretariado",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sesion_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    secretariado_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ejercicio_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    materia = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    texto = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    objeto_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    responsable = table.Column<string>(type: "jsonb", nullable: true),
                    plazo = table.Column<DateOnly>(type: "date", nullable: true),
                    tomado_el = table.Column<DateOnly>(type: "date", nullable: false),
                    resultado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    votacion = table.Column<string>(type: "jsonb", nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    cumplimiento = table.Column<string>(type: "jsonb", nullable: true),
                    sin_efecto = table.Column<string>(type: "jsonb", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acuerdos", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "auditoria",
                schema: "secretariado",
                columns: table => new
                {
                    posicion = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    registrado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    token_id = table.Column<Guid>(type: "uuid", nullable: true),
                    operacion = table.Column<string>(type: "text", nullable: false),
                    recurso = table.Column<string>(type: "text", nullable: false),
                    folio = table.Column<string>(type: "text", nullable: false),
                    version_antes = table.Column<int>(type: "integer", nullable: false),
                    version_despues = table.Column<int>(type: "integer", nullable: false),
                    fecha = table.Column<DateOnly>(type: "date", nullable: false),
                    motivo = table.Column<string>(type: "text", nullable: true),
                    traza = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auditoria", x => x.posicion);
                });

            migrationBuilder.CreateTable(
                name: "datos_privados",
                schema: "secretariado",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    correo = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    telefono = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    genero = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_datos_privados", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ejercicios",
                schema: "secretariado",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entidad_clave = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    entidad = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    nombre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    numero_pal = table.Column<int>(type: "integer", nullable: false),
                    declaratoria = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ejercicios", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "folios",
                schema: "secretariado",
                columns: table => new
                {
                    serie = table.Column<string>(type: "text", nullable: false),
                    ultimo = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_folios", x => x.serie);
                });

            migrationBuilder.CreateTable(
                name: "historia",
                schema: "secretariado",
                columns: table => new
                {
                    posicion = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    recurso = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    visible = table.Column<bool>(type: "boolean", nullable: false),
                    documento = table.Column<string>(type: "text", nullable: false),
                    operacion = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    fecha = table.Column<DateOnly>(type: "date", nullable: false),
                    registrado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    referencia = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_historia", x => x.posicion);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "secretariado",
                columns: table => new
                {
                    evento_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reaccion = table.Column<string>(type: "text", nullable: false),
                    procesado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => new { x.evento_id, x.reaccion });
                });

            migrationBuilder.CreateTable(
                name: "organizaciones",
                schema: "secretariado",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nombre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    siglas = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    sector = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tipo = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    existe_desde = table.Column<DateOnly>(type: "date", nullable: true),
                    existe_hasta = table.Column<DateOnly>(type: "date", nullable: true),
                    sucedida_por = table.Column<string>(type: "jsonb", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organizaciones", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "secretariado",
                columns: table => new
                {
                    posicion = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agregado = table.Column<string>(type: "text", nullable: false),
                    tipo = table.Column<string>(type: "text", nullable: false),
                    carga = table.Column<string>(type: "text", nullable: false),
                    fecha = table.Column<DateOnly>(type: "date", nullable: false),
                    ocurrido_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false),
                    traza = table.Column<string>(type: "text", nullable: false),
                    motivo = table.Column<string>(type: "text", nullable: true),
                    intentos = table.Column<int>(type: "integer", nullable: false),
                    proximo_intento_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    procesado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    muerto_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ultimo_error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.posicion);
                });

            migrationBuilder.CreateTable(
                name: "personas",
                schema: "secretariado",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nombre_publico = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "secretariados",
                schema: "secretariado",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ejercicio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    trayectoria = table.Column<string>(type: "jsonb", nullable: false),
                    politicas = table.Column<string>(type: "jsonb", nullable: false),
                    integracion = table.Column<string>(type: "jsonb", nullable: false),
                    genero = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_secretariados", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sesiones",
                schema: "secretariado",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    secretariado_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ejercicio_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    tipo = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    numeros_sin_registro = table.Column<string>(type: "jsonb", nullable: true),
                    convocatoria = table.Column<string>(type: "jsonb", nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    integracion = table.Column<string>(type: "jsonb", nullable: true),
                    asistencias = table.Column<string>(type: "jsonb", nullable: false),
                    quorum = table.Column<string>(type: "jsonb", nullable: true),
                    acuerdos = table.Column<string>(type: "jsonb", nullable: false),
                    concluida_el = table.Column<DateOnly>(type: "date", nullable: true),
                    acta = table.Column<string>(type: "jsonb", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sesiones", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tokens",
                schema: "secretariado",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    titular = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    alcances = table.Column<string>(type: "jsonb", nullable: false),
                    huella = table.Column<byte[]>(type: "bytea", nullable: false),
                    terminacion = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    emitido_por = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    emitido_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expira_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revocado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rotado_a = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tokens", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "usos_de_tokens",
                schema: "secretariado",
                columns: table => new
                {
                    token_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ultimo_uso_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_usos_de_tokens", x => x.token_id);
                });

            migrationBuilder.CreateTable(
                name: "vigentes",
                schema: "secretariado",
                columns: table => new
                {
                    recurso = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    visible = table.Column<bool>(type: "boolean", nullable: false),
                    documento = table.Column<string>(type: "text", nullable: false),
                    miembros = table.Column<string>(type: "jsonb", nullable: false),
                    actualizado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    busqueda = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vigentes", x => new { x.recurso, x.folio });
                });

            migrationBuilder.CreateIndex(
                name: "ix_acuerdos_folio",
                schema: "secretariado",
                table: "acuerdos",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_acuerdos_secretariado_folio",
                schema: "secretariado",
                table: "acuerdos",
                column: "secretariado_folio");

            migrationBuilder.CreateIndex(
                name: "ix_auditoria_recurso_folio",
                schema: "secretariado",
                table: "auditoria",
                columns: new[] { "recurso", "folio" });

            migrationBuilder.CreateIndex(
                name: "ix_datos_privados_folio",
                schema: "secretariado",
                table: "datos_privados",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ejercicios_folio",
                schema: "secretariado",
                table: "ejercicios",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_historia_recurso_folio_fecha_version",
                schema: "secretariado",
                table: "historia",
                columns: new[] { "recurso", "folio", "fecha", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_historia_recurso_folio_version",
                schema: "secretariado",
                table: "historia",
                columns: new[] { "recurso", "folio", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_historia_referencia",
                schema: "secretariado",
                table: "historia",
                column: "referencia",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organizaciones_folio",
                schema: "secretariado",
                table: "organizaciones",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_id",
                schema: "secretariado",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_posicion",
                schema: "secretariado",
                table: "outbox",
                column: "posicion",
                filter: "procesado_en is null");

            migrationBuilder.CreateIndex(
                name: "ix_personas_folio",
                schema: "secretariado",
                table: "personas",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_secretariados_folio",
                schema: "secretariado",
                table: "secretariados",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sesiones_folio",
                schema: "secretariado",
                table: "sesiones",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sesiones_secretariado_folio_tipo_numero",
                schema: "secretariado",
                table: "sesiones",
                columns: new[] { "secretariado_folio", "tipo", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tokens_folio",
                schema: "secretariado",
                table: "tokens",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tokens_huella",
                schema: "secretariado",
                table: "tokens",
                column: "huella",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_busqueda",
                schema: "secretariado",
                table: "vigentes",
                column: "busqueda")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_miembros",
                schema: "secretariado",
                table: "vigentes",
                column: "miembros")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "jsonb_path_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_recurso_actualizado_en_folio",
                schema: "secretariado",
                table: "vigentes",
                columns: new[] { "recurso", "actualizado_en", "folio" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acuerdos",
                schema: "secretariado");

            migrationBuilder.DropTable(
                name: "auditoria",
                schema: "secretariado");

            migrationBuilder.DropTable(
                name: "datos_privados",
                schema: "secretariado");

            migrationBuilder.DropTable(
                name: "ejercicios",
                schema: "secretariado");

            migrationBuilder.DropTable(
                name: "folios",
                schema: "secretariado");

            migrationBuilder.DropTable(
                name: "historia",
                schema: "secretariado");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "secretariado");

            migrationBuilder.DropTable(
                name: "organizaciones",
                schema: "secretariado");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "secretariado");

            migrationBuilder.DropTable(
                name: "personas",
                schema: "secretariado");

            migrationBuilder.DropTable(
                name: "secretariados",
                schema: "secretariado");

            migrationBuilder.DropTable(
                name: "sesiones",
                schema: "secretariado");

            migrationBuilder.DropTable(
                name: "tokens",
                schema: "secretariado");

            migrationBuilder.DropTable(
                name: "usos_de_tokens",
                schema: "secretariado");

            migrationBuilder.DropTable(
                name: "vigentes",
                schema: "secretariado");
        }
    }
}
