package shop.fahuo.console.order.group;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.filter.FilterWords;
import shop.fahuo.store.order.Group;

/// What groups are called on the screen.
public record GroupWords(Ui ui) {

    /// Of a buyer the nick, of a SKU the goods, or else what they are known by.
    public String name(Group group) {
        if (!group.name().isBlank()) {
            return group.name();
        }
        var code = code(group);
        return code.isEmpty() ? ui.get("order.group.unknown") : code;
    }

    /// By what a list is narrowed to it; empty where by nothing.
    public String code(Group group) {
        return group.asks().map(new FilterWords(ui)::value).orElse("");
    }
}
