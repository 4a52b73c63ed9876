package newstracker.api.query;

import newstracker.api.journal.Viewpoint;

/// Criteria as SQL. The aliases are fixed: `c` a claim, `e` a piece of evidence, `r` a reading of an
/// article.
public final class Conditions {

    private static final String SEARCHED = """
            exists (select 1 from reading s where s.article = e.article and s.from_number <= ?
                and (s.to_number is null or s.to_number > ?) and s.search @@ ?::tsquery)
            """;

    private Conditions() {}

    /// Claims `c` with at least one visible piece of evidence from the texts that are asked for.
    public static Where claims(Criteria criteria, Viewpoint from) {
        Where where = claim(criteria, from);
        where.and("c.number <= ?", from.number()).andExists("evidence e", evidenceOfClaim(criteria, from));
        criteria.when().recordedSince().ifPresent(since -> where.and("c.recorded_at >= ?", since));
        criteria.when()
                .since()
                .ifPresent(since -> where.and(
                        "not exists (select 1 from evidence e where e.claim = c.id and %s and e.published_at < ?)"
                                .formatted(Viewpoint.sees("e")),
                        from.number(),
                        from.number(),
                        from.until(),
                        since));
        criteria.when()
                .until()
                .ifPresent(until -> where.andExists(
                        "evidence e", seen("e.claim = c.id", from).and("e.published_at < ?", until)));
        return where;
    }

    private static Where evidenceOfClaim(Criteria criteria, Viewpoint from) {
        Where evidence = texts("e", criteria, seen("e.claim = c.id", from));
        criteria.from().query().ifPresent(query -> evidence.and(SEARCHED, from.number(), from.number(), query));
        return evidence;
    }

    /// Readings `r` of articles that say what is asked for.
    public static Where articles(Criteria criteria, Viewpoint from) {
        Where where = texts("r", criteria, new Where());
        where.and(Viewpoint.sees("r"), from.number(), from.number(), from.until());
        criteria.from().query().ifPresent(query -> where.and("r.search @@ ?::tsquery", query));
        criteria.when().since().ifPresent(since -> where.and("r.first_published >= ?", since));
        criteria.when().until().ifPresent(until -> where.and("r.first_published < ?", until));
        criteria.when().recordedSince().ifPresent(since -> where.and("r.recorded_at >= ?", since));
        if (criteria.ofClaims()) {
            Where said = claim(criteria, from)
                    .and("e.article = r.article")
                    .and(Viewpoint.sees("e"), from.number(), from.number(), from.until());
            where.andExists("evidence e join claim c on c.id = e.claim", said);
        }
        return where;
    }

    private static Where seen(String of, Viewpoint from) {
        return new Where().and(of).and(Viewpoint.sees("e"), from.number(), from.number(), from.until());
    }

    /// What the texts of rows `alias` must be, added to `where`.
    public static Where texts(String alias, Criteria criteria, Where where) {
        Criteria.From asked = criteria.from();
        return where.andAny(alias + ".companies && ?", asked.company())
                .andAny(alias + ".source_ids && ?", asked.source())
                .andAny(alias + ".standing = any(?)", asked.standing())
                .andAny(alias + ".language = any(?)", asked.lang());
    }

    /// What claims `c` must be, whoever says so.
    public static Where claim(Criteria criteria, Viewpoint from) {
        Criteria.About about = criteria.about();
        Criteria.Amounts amounts = criteria.amounts();
        Where where = new Where()
                .andAny("c.kind = any(?)", about.kind())
                .andAny("c.thing = any(?)", about.model())
                .andAny("c.thing = any(?)", about.item())
                .andAny("c.benchmark_id = any(?)", about.benchmark())
                .andAny("c.maker = any(?)", about.maker())
                .andAny("c.category = any(?)", about.category())
                .andAny("c.currency = any(?)", amounts.currency())
                .andAny("lower(c.per) = any(?)", amounts.per());
        amounts.min().ifPresent(least -> where.and("c.amount >= ?", least));
        amounts.max().ifPresent(most -> where.and("c.amount <= ?", most));
        criteria.when()
                .validAt()
                .ifPresent(moment -> where.and("holds_at(c, ?, ?, ?)", moment, from.number(), from.until()));
        return where;
    }
}
