package shop.fahuo.labels.label;

/// A courier whose labels are drawn here, with its words on them.
public enum LabelCourier {
    SF("顺丰速运", "95338"),
    ZTO("中通快递", "95311");

    private final String title;
    private final String hotline;

    LabelCourier(String title, String hotline) {
        this.title = title;
        this.hotline = hotline;
    }

    public String title() {
        return title;
    }

    public String hotline() {
        return hotline;
    }
}
