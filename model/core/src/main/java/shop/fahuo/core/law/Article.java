package shop.fahuo.core.law;

/// What a finding is about, as it is cited. Quoted in Chinese in every language of the screen.
public enum Article {
    TEAM_PAY("禁止传销条例", "第七条第（三）项", Known.READ),
    ENTRY_FEE("禁止传销条例", "第七条第（二）项", Known.READ),
    HEADS("禁止传销条例", "第七条第（一）项", Known.READ),
    ORGANISING("刑法 第二百二十四条之一", "公通字〔2013〕37号", Known.SECONDHAND),
    REAL_SALES("公通字〔2013〕37号", "第五条", Known.SECONDHAND),
    REBATES("刑法 第二百二十四条之一", "“万家购物”消费返利案", Known.SECONDHAND),
    OWN_SALES("直销管理条例", "第二十四条", Known.READ),
    PLATFORM("微信公众平台关于整顿多级分销的公告", "2016-09-12", Known.SECONDHAND),
    RETURN_DAYS("消费者权益保护法", "第二十五条", Known.READ),
    DEDUCTION("财税〔2009〕29号", "", Known.SECONDHAND);

    /// How its words are known here.
    public enum Known {
        /// The text of the law was read.
        READ,
        /// From what others write about it; to be looked up before anybody relies on it.
        SECONDHAND
    }

    private final String source;
    private final String place;
    private final Known known;

    Article(String source, String place, Known known) {
        this.source = source;
        this.place = place;
        this.known = known;
    }

    /// `禁止传销条例 第七条第（三）项`.
    public String citation() {
        return (source + " " + place).strip();
    }

    public Known known() {
        return known;
    }
}
