package shop.fahuo.core.law;

/// What is asked.
public enum Question {
    /// How many levels above a buyer one order can pay.
    LEVELS(Article.TEAM_PAY, Unit.COUNT),
    /// The same, where the shop sells on WeChat.
    PLATFORM_LEVELS(Article.PLATFORM, Unit.COUNT),
    /// Whether somebody earns by rank from what others sell.
    RANKS(Article.TEAM_PAY, Unit.COUNT),
    /// How many have become bosses by bringing buyers of an entry pack (链动2+1).
    ENTRY_PACKS(Article.ENTRY_FEE, Unit.COUNT),
    /// Goods whose purchase counts towards becoming a boss (链动2+1).
    PACKS(Article.ENTRY_FEE, Unit.COUNT),
    /// Rules that pay for heads instead of sales: a plan file has no word for one.
    HEAD_RULES(Article.HEADS, Unit.COUNT),
    /// The most that all of it may be of one line.
    CEILING(Article.OWN_SALES, Unit.POINTS),
    /// The most that goes back to a buyer, of the margin the plan states.
    REBATE(Article.REBATES, Unit.POINTS),
    /// What somebody earned, of what buyers bought whom he brought himself.
    PAYEE_SHARE(Article.OWN_SALES, Unit.POINTS),
    /// How many levels stand below one root, with it.
    ROOT_LEVELS(Article.ORGANISING, Unit.COUNT),
    /// How many people those are, where the levels are enough.
    ROOT_PEOPLE(Article.ORGANISING, Unit.COUNT),
    /// How much of the sales went to buyers who are no distributors.
    CONSUMERS(Article.REAL_SALES, Unit.POINTS),
    /// How much of it distributors bought for themselves.
    SELF(Article.REAL_SALES, Unit.POINTS),
    /// How much of the commission the best paid hundredth has.
    TOP(Article.TEAM_PAY, Unit.POINTS),
    /// For how many days commission is held after receipt.
    HOLD_DAYS(Article.RETURN_DAYS, Unit.COUNT),
    /// Commission of the sales it was paid for.
    COST(Article.DEDUCTION, Unit.POINTS);

    /// What its figures are in.
    public enum Unit {
        COUNT,
        /// 1/10,000.
        POINTS
    }

    private final Article article;
    private final Unit unit;

    Question(Article article, Unit unit) {
        this.article = article;
        this.unit = unit;
    }

    public Article article() {
        return article;
    }

    public Unit unit() {
        return unit;
    }
}
