package newstracker.api.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newstracker.api.article.ArticleStore;
import newstracker.api.article.ArticleView;
import newstracker.api.claim.ClaimReader;
import newstracker.api.claim.ClaimView;
import newstracker.api.journal.Viewpoint;
import newstracker.api.json.RawJson;
import newstracker.api.sql.Sql;
import newstracker.api.web.Problem;

/// An article with everything that is recorded of it.
@Singleton
class ArticleDetails {

    private static final String REVISIONS = """
            select r.revision, r.generation, r.title, r.sha256, m.at
            from reading r
            cross join lateral (select min(at) as at from moment where number >= r.from_number) m
            where r.article = ? and r.from_number <= ?
            order by r.from_number
            """;

    private static final String MENTIONS = """
            select case when r.show = 'LINK' then (
                    select coalesce(jsonb_agg(m.mention - 'surface' order by m.place), '[]')
                    from jsonb_array_elements(r.mentions::jsonb) with ordinality as m(mention, place))::text
                else r.mentions::text end as mentions, case when r.show = 'FULL' and t.body <> '' then t.body end as body
            from reading r join text_body t on t.sha256 = r.sha256
            where r.article = ? and %s
            """.formatted(Viewpoint.sees("r"));

    private static final String SAID = """
            select e.claim, min(e.place) as place from evidence e
            where e.article = ? and %s group by e.claim order by place
            """.formatted(Viewpoint.sees("e"));

    private final ArticleStore articles;
    private final ClaimReader claims;

    ArticleDetails(ArticleStore articles, ClaimReader claims) {
        this.articles = articles;
        this.claims = claims;
    }

    /// `text` is only there when the licence of the source allows to show it.
    record ArticleDetail(
            @JsonUnwrapped ArticleView article,
            List<Revision> revisions,
            RawJson mentions,
            List<ClaimView> claims,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> text) {}

    /// A text under this address at some time, as one generation of the extractor read it.
    record Revision(int revision, int generation, String title, String sha256, Instant recordedAt) {}

    private record Content(RawJson mentions, Optional<String> text) {}

    Optional<ArticleDetail> of(Connection connection, String id, Viewpoint from) throws SQLException {
        if (!articles.withheld(connection, List.of(id)).isEmpty()) {
            throw Problem.withheld("article", id);
        }
        Optional<ArticleView> view =
                articles.views(connection, List.of(id), from).stream().findFirst();
        if (view.isEmpty()) {
            return Optional.empty();
        }
        Content content = content(connection, id, from);
        return Optional.of(new ArticleDetail(
                view.get(),
                revisions(connection, id, from),
                content.mentions(),
                claims(connection, id, from),
                content.text()));
    }

    private static List<Revision> revisions(Connection connection, String id, Viewpoint from) throws SQLException {
        return Sql.list(
                connection,
                REVISIONS,
                row -> new Revision(
                        row.number("revision"),
                        row.number("generation"),
                        row.text("title"),
                        row.text("sha256"),
                        row.instant("at")),
                id,
                from.number());
    }

    private static Content content(Connection connection, String id, Viewpoint from) throws SQLException {
        return Sql.first(
                        connection,
                        MENTIONS,
                        row -> new Content(new RawJson(row.text("mentions")), row.maybeText("body")),
                        id,
                        from.number(),
                        from.number(),
                        from.until())
                .orElseThrow();
    }

    private List<ClaimView> claims(Connection connection, String id, Viewpoint from) throws SQLException {
        List<String> ids =
                Sql.list(connection, SAID, row -> row.text("claim"), id, from.number(), from.number(), from.until());
        return claims.views(connection, ids, from);
    }
}
