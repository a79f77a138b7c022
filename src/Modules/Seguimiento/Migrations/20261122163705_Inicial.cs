using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace OpenGov.Seguimiento.Migrations
{
    /// <inheritdoc />
    public partial class Inicial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "seguimiento");

            migrationBuilder.CreateTable(
                name: "auditoria",
                schema: "seguimiento",
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
                name: "comites",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan_titulo = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ejercicio_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    acuerdo_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    reglas = table.Column<string>(type: "jsonb", nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    integrantes = table.Column<string>(type: "jsonb", nullable: false),
                    constituido_el = table.Column<DateOnly>(type: "date", nullable: true),
                    acuerdo_disolucion = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    disuelto_el = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comites", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evidencias",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    compromiso_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    actividad_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actividad = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tipo = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    titulo = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    documento = table.Column<string>(type: "jsonb", nullable: true),
                    instantanea = table.Column<string>(type: "jsonb", nullable: true),
                    fecha_hecho = table.Column<DateOnly>(type: "date", nullable: false),
                    aporto = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    anterior = table.Column<string>(type: "jsonb", nullable: true),
                    baja = table.Column<string>(type: "jsonb", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidencias", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "expedientes",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    titulo = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    compromiso_version = table.Column<int>(type: "integer", nullable: false),
                    inicio = table.Column<DateOnly>(type: "date", nullable: false),
                    fin = table.Column<DateOnly>(type: "date", nullable: false),
                    responsable_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    responsable_nombre = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    corresponsables_folios = table.Column<string>(type: "jsonb", nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    abierto_el = table.Column<DateOnly>(type: "date", nullable: false),
                    finalizado_el = table.Column<DateOnly>(type: "date", nullable: true),
                    frecuencia = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    peso_de_concurrencia = table.Column<int>(type: "integer", nullable: false),
                    ultima_verificacion = table.Column<int>(type: "integer", nullable: false),
                    actividades = table.Column<string>(type: "jsonb", nullable: false),
                    reportes = table.Column<string>(type: "jsonb", nullable: false),
                    lineas_base = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expedientes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "folios",
                schema: "seguimiento",
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
                schema: "seguimiento",
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
                schema: "seguimiento",
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
                name: "outbox",
                schema: "seguimiento",
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
                name: "reportes",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    compromiso_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    periodo = table.Column<string>(type: "jsonb", nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    avances = table.Column<string>(type: "jsonb", nullable: false),
                    dificultades = table.Column<string>(type: "jsonb", nullable: false),
                    enviado_el = table.Column<DateOnly>(type: "date", nullable: true),
                    observaciones = table.Column<string>(type: "jsonb", nullable: false),
                    resuelto_el = table.Column<DateOnly>(type: "date", nullable: true),
                    motivo_rechazo = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reportes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "verificaciones",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    compromiso_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    actividad_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actividad = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    comite_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    integrante_id = table.Column<Guid>(type: "uuid", nullable: false),
                    persona_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    persona_nombre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    resultado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    argumento = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    evidencias = table.Column<string>(type: "jsonb", nullable: false),
                    fecha = table.Column<DateOnly>(type: "date", nullable: false),
                    observacion = table.Column<string>(type: "jsonb", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verificaciones", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "vigentes",
                schema: "seguimiento",
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
                name: "ix_auditoria_recurso_folio",
                schema: "seguimiento",
                table: "auditoria",
                columns: new[] { "recurso", "folio" });

            migrationBuilder.CreateIndex(
                name: "ix_comites_folio",
                schema: "seguimiento",
                table: "comites",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_comites_plan_folio",
                schema: "seguimiento",
                table: "comites",
                column: "plan_folio");

            migrationBuilder.CreateIndex(
                name: "ix_evidencias_compromiso_folio",
                schema: "seguimiento",
                table: "evidencias",
                column: "compromiso_folio");

            migrationBuilder.CreateIndex(
                name: "ix_evidencias_folio",
                schema: "seguimiento",
                table: "evidencias",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_expedientes_folio",
                schema: "seguimiento",
                table: "expedientes",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_expedientes_plan_folio",
                schema: "seguimiento",
                table: "expedientes",
                column: "plan_folio");

            migrationBuilder.CreateIndex(
                name: "ix_historia_recurso_folio_fecha_version",
                schema: "seguimiento",
                table: "historia",
                columns: new[] { "recurso", "folio", "fecha", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_historia_recurso_folio_version",
                schema: "seguimiento",
                table: "historia",
                columns: new[] { "recurso", "folio", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_historia_referencia",
                schema: "seguimiento",
                table: "historia",
                column: "referencia",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_id",
                schema: "seguimiento",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_posicion",
                schema: "seguimiento",
                table: "outbox",
                column: "posicion",
                filter: "procesado_en is null");

            migrationBuilder.CreateIndex(
                name: "ix_reportes_compromiso_folio",
                schema: "seguimiento",
                table: "reportes",
                column: "compromiso_folio");

            migrationBuilder.CreateIndex(
                name: "ix_reportes_folio",
                schema: "seguimiento",
                table: "reportes",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_verificaciones_compromiso_folio",
                schema: "seguimiento",
                table: "verificaciones",
                column: "compromiso_folio");

            migrationBuilder.CreateIndex(
                name: "ix_verificaciones_folio",
                schema: "seguimiento",
                table: "verificaciones",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_verificaciones_integrante_id",
                schema: "seguimiento",
                table: "verificaciones",
                column: "integrante_id");

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_busqueda",
                schema: "seguimiento",
                table: "vigentes",
                column: "busqueda")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_miembros",
                schema: "seguimiento",
                table: "vigentes",
                column: "miembros")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "jsonb_path_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_recurso_actualizado_en_folio",
                schema: "seguimiento",
                table: "vigentes",
                columns: new[] { "recurso", "actualizado_en", "folio" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "auditoria",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "comites",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "evidencias",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "expedientes",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "folios",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "historia",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "reportes",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "verificaciones",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "vigentes",
                schema: "seguimiento");
        }
    }
}
