package shop.fahuo.connect.account;

/// A part of an account that cannot be used. Names the part and never repeats it.
public final class FlawedPart extends Exception {

    private static final long serialVersionUID = 1;

    private final String part;
    private final Flaw flaw;

    public FlawedPart(String part, Flaw flaw) {
        super(part + " " + flaw);
        this.part = part;
        this.flaw = flaw;
    }

    public String part() {
        return part;
    }

    public Flaw flaw() {
        return flaw;
    }
}
