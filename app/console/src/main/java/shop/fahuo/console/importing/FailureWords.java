package shop.fahuo.console.importing;

import shop.fahuo.connect.sheet.SheetFailure;
import shop.fahuo.console.kit.Ui;

/// Says why a file is of no use, and what to do about it.
public final class FailureWords {

    private FailureWords() {}

    public static String of(ImportLook look, Ui ui) {
        return switch (look) {
            case ImportLook.Known(var format, var channel) -> ui.word(format);
            case ImportLook.Unreadable(var words) -> ui.get("import.unreadable", words);
            case ImportLook.Unusable(var why) -> of(why, ui);
        };
    }

    public static String of(SheetFailure failure, Ui ui) {
        return switch (failure) {
            case SheetFailure.UnknownHeader(var header, var nearest, var missing) ->
                    header.isEmpty()
                            ? ui.get("import.header.none")
                            : ui.get(
                                    "import.header.unknown",
                                    ui.word(nearest),
                                    String.join(ui.get("import.comma"), missing));
            case SheetFailure.OldWorkbook() -> ui.get("import.old");
            case SheetFailure.Broken(var row, var detail) -> ui.get("import.broken", row, detail);
            case SheetFailure.EndlessOrder(var row, var number) ->
                    ui.get("import.endless", row, number);
        };
    }
}
