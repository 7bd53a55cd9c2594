package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.owner.Caller;

/// One verb being carried out: what was typed, who hears of it, and in which language.
public final class Call {

    public static final int DONE = 0;
    public static final int REFUSED = 1;
    public static final int WRONG_USAGE = 2;

    private final Arguments arguments;
    private final Ui ui;
    private final Caller caller;

    public Call(Arguments arguments, Ui ui, Caller caller) {
        this.arguments = arguments;
        this.ui = ui;
        this.caller = caller;
    }

    public Arguments arguments() {
        return arguments;
    }

    public Ui ui() {
        return ui;
    }

    public Caller caller() {
        return caller;
    }

    /// Whether a program reads the answer: then standard output is one JSON value and nothing else.
    public boolean isJson() {
        return arguments.has(Option.JSON.name());
    }

    public void json(Object value) {
        caller.out(Json.write(value) + "\n");
    }

    /// A part of a JSON value that is too long to be held.
    public void jsonPart(String text) {
        caller.out(text);
    }

    public void print(Table table) {
        caller.out(table.text());
    }

    /// A line of the answer for people.
    public void say(String key, Object... values) {
        caller.out(ui.get(key, values) + "\n");
    }

    /// A line that is not the answer: progress, or a reason.
    public void note(String key, Object... values) {
        caller.err(ui.get(key, values) + "\n");
    }

    /// Says why it was not done.
    ///
    /// @return the exit status for that
    public int refuse(String key, Object... values) {
        note(key, values);
        return REFUSED;
    }
}
