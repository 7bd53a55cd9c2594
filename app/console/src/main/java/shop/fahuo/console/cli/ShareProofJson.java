package shop.fahuo.console.cli;

import shop.fahuo.store.proof.ShareProved;

/// What came of checking a proof of shares, for programs.
final class ShareProofJson {

    private ShareProofJson() {}

    static Object of(ShareProved proved) {
        return switch (proved) {
            case ShareProved.Holds holds ->
                    Json.object(
                            "ok", true,
                            "key", holds.key().text(),
                            "trusted", holds.trusted(),
                            "order", holds.proof().facts().sale().key().number().value(),
                            "size", holds.checkpoint().size(),
                            "booked", holds.booked(),
                            "based", holds.based(),
                            "shares",
                                    ShareProofWords.shares(holds).stream()
                                            .map(
                                                    one ->
                                                            Json.object(
                                                                    "line", one.share().position(),
                                                                    "payee", one.payee().value(),
                                                                    "rule", one.share().rule(),
                                                                    "fen", one.amount().value()))
                                            .toList());
            case ShareProved.Fails(var wrong) ->
                    Json.object(
                            "ok",
                            false,
                            "wrong",
                            wrong.stream()
                                    .map(
                                            one ->
                                                    Json.object(
                                                            "place", one.place(),
                                                            "reason", one.reason(),
                                                            "says", one.says(),
                                                            "right", one.right()))
                                    .toList());
        };
    }
}
