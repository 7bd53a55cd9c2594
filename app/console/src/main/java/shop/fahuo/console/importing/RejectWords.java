package shop.fahuo.console.importing;

import shop.fahuo.console.kit.Texts;
import shop.fahuo.core.RowReject;

/// Says why rows were not taken.
public record RejectWords(Texts texts) {

    /// The reason alone: `必须大于零`.
    public String reason(RowReject reject) {
        var words = texts.get("import.reason." + reject.reason().name());
        return reject.detail().isEmpty()
                ? words
                : texts.get("import.reason.detail", words, reject.detail());
    }

    /// With the column and what it says, for where nothing else shows them: `数量“0”：必须大于零`.
    String line(RowReject reject) {
        return reject.column().isEmpty()
                ? reason(reject)
                : texts.get("import.reject.line", reject.column(), reject.value(), reason(reject));
    }

    String title() {
        return texts.get("import.reject.reason");
    }

    String comma() {
        return texts.get("import.reject.comma");
    }
}
