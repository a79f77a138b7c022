namespace OpenGov.ApiTests.Difusion.Integridad;

/// <summary>What somebody who owns the whole database could do to what was published. Release 1 is the key; from 2 on, organisations.</summary>
internal static class Alteraciones
{
    /// <summary>Texts, leaves, tree, roots, checkpoints, history and what is read today, all made to agree. Only the key is missing.</summary>
    public const string ReescribirloTodo = """
        update difusion.entregas set texto = replace(texto, 'Colectivo', 'Comité') where cursor >= 4;
        update difusion.entregas set hoja = sha256('\x00'::bytea || convert_to(texto, 'UTF8'));
        update secretariado.historia set documento = replace(documento, 'Colectivo', 'Comité') where (folio, version) in (select folio, version from difusion.entregas where cursor >= 4);
        update secretariado.vigentes v set documento = h.documento from secretariado.historia h where h.recurso = v.recurso and h.folio = v.folio and h.version = v.version;
        update difusion.publicados p set documento = v.documento from secretariado.vigentes v where v.recurso = p.recurso and v.folio = p.folio;
        create function pg_temp.subarbol(n int, i bigint) returns bytea language sql as $$
          select case when n = 0 then (select hoja from difusion.entregas where cursor = i + 1) else (select huella from difusion.nodos where nivel = n and indice = i) end $$;
        create function pg_temp.raiz(tamano bigint) returns bytea language plpgsql as $$
        declare r bytea; desde bigint := tamano; begin
          for n in 0..40 loop
            continue when (tamano >> n) & 1 = 0;
            desde := desde - (1::bigint << n);
            r := case when r is null then pg_temp.subarbol(n, desde >> n) else sha256('\x01'::bytea || pg_temp.subarbol(n, desde >> n) || r) end;
          end loop;
          return r;
        end $$;
        do $$ begin for n in 1..40 loop
          update difusion.nodos set huella = sha256('\x01'::bytea || pg_temp.subarbol(n - 1, 2 * indice) || pg_temp.subarbol(n - 1, 2 * indice + 1)) where nivel = n;
        end loop; end $$;
        update difusion.puntos_de_control set raiz = pg_temp.raiz(tamano), texto = replace(texto, encode(raiz, 'hex'), encode(pg_temp.raiz(tamano), 'hex'));
        """;

    /// <summary>The end of the log is taken away everywhere, as if it had never been.</summary>
    public const string OlvidarElFinal = """
        delete from secretariado.vigentes where (recurso, folio) in (select recurso, folio from difusion.entregas where cursor = (select max(cursor) from difusion.entregas));
        delete from secretariado.historia where (recurso, folio) in (select recurso, folio from difusion.entregas where cursor = (select max(cursor) from difusion.entregas));
        delete from difusion.publicados where cursor = (select max(cursor) from difusion.entregas);
        delete from difusion.entregas where cursor = (select max(cursor) from difusion.entregas);
        delete from difusion.nodos where (indice + 1) << nivel > (select max(cursor) from difusion.entregas);
        delete from difusion.puntos_de_control where tamano > (select max(cursor) from difusion.entregas);
        """;

    /// <summary>A version that nobody released takes a thing out of sight, in each place where it is read.</summary>
    private const string EsconderLoUltimo = """
        create temporary table escondida as select folio, version from difusion.entregas where cursor = 8;
        insert into secretariado.historia (recurso, folio, version, visible, documento, operacion, fecha, registrado_en)
          select recurso, folio, version + 1, false, documento, operacion, fecha, registrado_en from secretariado.historia join escondida using (folio, version);
        update secretariado.indice set vigente = false where (folio, version) in (select folio, version from escondida);
        insert into secretariado.indice
          select recurso, folio, version + 1, false, true, fecha, registrado_en, valores, claves, terminos from secretariado.indice join escondida using (folio, version);
        update secretariado.vigentes set version = version + 1, visible = false where folio in (select folio from escondida);
        drop table escondida
        """;

    public static IReadOnlyDictionary<string, string> Todas { get; } = new Dictionary<string, string>
    {
        ["editar el texto"] = "update difusion.entregas set texto = replace(texto, 'Colectivo', 'Comité') where cursor = 4",
        ["editar el texto y su huella"] = @"update difusion.entregas set texto = replace(texto, 'Colectivo', 'Comité'), hoja = sha256('\x00'::bytea || convert_to(replace(texto, 'Colectivo', 'Comité'), 'UTF8')) where cursor = 4",
        ["dejar un texto que no se entiende"] = "update difusion.entregas set texto = '{' where cursor = 4",
        ["editar la huella"] = "update difusion.entregas set hoja = sha256(hoja) where cursor = 4",
        ["editar el recurso"] = "update difusion.entregas set recurso = 'mesas' where cursor = 4",
        ["editar el folio"] = "update difusion.entregas set folio = 'ORG-OTRA' where cursor = 4",
        ["editar la versión"] = "update difusion.entregas set version = 99 where cursor = 4",
        ["editar el tipo"] = "update difusion.entregas set tipo = 'retiro' where cursor = 4",
        ["editar el instante"] = "update difusion.entregas set ocurrido_en = ocurrido_en - interval '1 day' where cursor = 4",
        ["editar el cursor"] = "update difusion.entregas set cursor = 1000 where cursor = 4",
        ["borrar el primero"] = "delete from difusion.entregas where cursor = 1",
        ["borrar uno de en medio"] = "delete from difusion.entregas where cursor = 4",
        ["borrar el último"] = "delete from difusion.entregas where cursor = (select max(cursor) from difusion.entregas)",
        ["recorrer todo para tapar el hueco"] = "delete from difusion.entregas where cursor = 4; update difusion.entregas set cursor = cursor + 1000 where cursor > 4; update difusion.entregas set cursor = cursor - 1001 where cursor > 1000",
        ["insertar al final"] = "insert into difusion.entregas select max(cursor) over () + 1, recurso, 'ORG-INVENTADA', 1, tipo, ocurrido_en, texto, hoja from difusion.entregas limit 1",
        ["cambiar dos de lugar"] = "update difusion.entregas set cursor = -cursor where cursor in (4, 5); update difusion.entregas set cursor = 9 + cursor where cursor < 0",
        ["vaciar la bitácora"] = "truncate difusion.entregas",
        ["vaciar todo lo publicado"] = "truncate difusion.entregas, difusion.nodos, difusion.publicados",
        ["reescribirlo todo sin la llave"] = ReescribirloTodo,
        ["reescribirlo todo y quitar las firmas"] = ReescribirloTodo + "truncate difusion.puntos_de_control",
        ["editar el documento de la historia"] = "update secretariado.historia set documento = replace(documento, 'Colectivo', 'Comité') where folio = (select folio from difusion.entregas where cursor = 4)",
        ["romper el documento de la historia"] = "update secretariado.historia set documento = '{' where folio = (select folio from difusion.entregas where cursor = 4)",
        ["dejar una historia que no es un documento"] = "update secretariado.historia set documento = '[5]' where folio = (select folio from difusion.entregas where cursor = 4)",
        ["dejar un texto que no es un cambio"] = "update difusion.entregas set texto = '[5]' where cursor = 4",
        ["dejar publicado medio carácter"] = """update difusion.publicados set documento = '{"x":"\ud800"}' where cursor = 4""",
        ["editar la operación en la historia"] = "update secretariado.historia set operacion = 'Otra' where folio = (select folio from difusion.entregas where cursor = 4)",
        ["editar el día en la historia"] = "update secretariado.historia set fecha = fecha - 1 where folio = (select folio from difusion.entregas where cursor = 4)",
        ["ocultar una versión de la historia"] = "update secretariado.historia set visible = false where folio = (select folio from difusion.entregas where cursor = 4)",
        ["borrar de la historia"] = "delete from secretariado.historia where folio = (select folio from difusion.entregas where cursor = 4)",
        ["agregar a la historia sin publicarlo"] = "insert into secretariado.historia (recurso, folio, version, visible, documento, operacion, fecha, registrado_en) select recurso, 'ORG-INVENTADA', 1, true, documento, operacion, fecha, registrado_en from secretariado.historia where recurso = 'organizaciones' limit 1",
        ["editar lo que hoy se lee"] = "update secretariado.vigentes set documento = replace(documento, 'Colectivo', 'Comité') where folio = (select folio from difusion.entregas where cursor = 4)",
        ["esconder lo que está a la vista"] = EsconderLoUltimo,
        ["esconder de las listas"] = "update secretariado.indice set visible = false where folio = (select folio from difusion.entregas where cursor = 4)",
        ["quitar de las listas"] = "delete from secretariado.indice where folio = (select folio from difusion.entregas where cursor = 4)",
        ["enlistar como anterior"] = "update secretariado.indice set vigente = false where folio = (select folio from difusion.entregas where cursor = 4)",
        ["editar el día en las listas"] = "update secretariado.indice set fecha = fecha - 1 where folio = (select folio from difusion.entregas where cursor = 4)",
        ["editar un nodo"] = "update difusion.nodos set huella = sha256(huella) where nivel = 1 and indice = 0",
        ["borrar un nodo"] = "delete from difusion.nodos where nivel = 1 and indice = 0",
        ["agregar un nodo"] = "insert into difusion.nodos values (0, 0, sha256('x'))",
        ["editar el texto de un punto de control"] = "update difusion.puntos_de_control set texto = replace(texto, 'tamano', 'tamaño') where tamano = (select max(tamano) from difusion.puntos_de_control)",
        ["editar la raíz de un punto de control"] = "update difusion.puntos_de_control set raiz = sha256(raiz) where tamano = (select max(tamano) from difusion.puntos_de_control)",
        ["editar la firma de un punto de control"] = "update difusion.puntos_de_control set firma = sha256(firma) where tamano = (select max(tamano) from difusion.puntos_de_control)",
        ["editar el instante de un punto de control"] = "update difusion.puntos_de_control set emitido_en = emitido_en - interval '1 day' where tamano = (select max(tamano) from difusion.puntos_de_control)",
        ["editar la llave de un punto de control"] = "update difusion.puntos_de_control set llave_folio = 'LLAVE-0000000000000000' where tamano = (select max(tamano) from difusion.puntos_de_control)",
        ["quitar el último punto de control"] = "delete from difusion.puntos_de_control where tamano = (select max(tamano) from difusion.puntos_de_control)",
        ["editar lo publicado"] = "update difusion.publicados set documento = replace(documento, 'Colectivo', 'Comité') where cursor = 4",
        ["retirar lo publicado"] = "update difusion.publicados set retirado_en = now() where cursor = 4",
        ["adelantar lo publicado"] = "update difusion.publicados set cursor = 1000 where cursor = 4",
        ["borrar lo publicado"] = "delete from difusion.publicados where cursor = 4",
    };
}
