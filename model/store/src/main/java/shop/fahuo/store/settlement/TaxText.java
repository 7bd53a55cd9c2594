package shop.fahuo.store.settlement;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.BasisPoints;
import shop.fahuo.core.settlement.Tax;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/// How a tax came about, as it is stored with a payout.
public final class TaxText {

    private TaxText() {}

    static String write(Tax tax) {
        return CanonicalJson.write(
                Map.of(
                        "income", tax.income().value(),
                        "taxable", tax.taxable().value(),
                        "rate", tax.rate().value(),
                        "quick", tax.quick().value(),
                        "due", tax.due().value(),
                        "before", tax.before().value(),
                        "now", tax.now().value()));
    }

    /// @throws tools.jackson.core.JacksonException for what [#write] would not have written
    public static Tax read(String text) {
        var json = JsonMapper.shared().readTree(text);
        return new Tax(
                fen(json, "income"),
                fen(json, "taxable"),
                new BasisPoints(json.required("rate").asInt()),
                fen(json, "quick"),
                fen(json, "due"),
                fen(json, "before"),
                fen(json, "now"));
    }

    private static Fen fen(JsonNode json, String name) {
        return Fen.of(json.required(name).asLong());
    }
}
