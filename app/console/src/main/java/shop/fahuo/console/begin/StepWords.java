package shop.fahuo.console.begin;

import shop.fahuo.console.kit.Ui;

/// Says what a step is for.
record StepWords(Ui ui) {

    String hint(BeginStep step) {
        return ui.get(
                switch (step) {
                    case OPEN -> "begin.hint.open";
                    case APPROVE -> "begin.hint.approve";
                    case WATCH -> "begin.hint.watch";
                    case GOODS -> "begin.hint.goods";
                    case ORDERS -> "begin.hint.orders";
                    case SHIP -> "begin.hint.ship";
                });
    }
}
