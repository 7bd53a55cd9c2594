package shop.fahuo.console.account;

import shop.fahuo.connect.account.Skew;
import shop.fahuo.connect.courier.Capability;
import shop.fahuo.connect.courier.CourierSymptom;
import shop.fahuo.console.kit.Ui;

import java.time.Duration;

/// What a test of a courier's account has found, and what to do about it.
///
/// @param kind whose account it is
record CourierWords(AccountKind kind, Ui ui) {

    String what(CourierSymptom symptom) {
        var courier = ui.word(kind);
        return switch (symptom) {
            case CourierSymptom.Unreachable() ->
                    ui.get("account.courier.what.unreachable", courier);
            case CourierSymptom.Unclear(var asked, var code) ->
                    ui.get("account.courier.what.unclear", ui.word(asked), courier, code);
            case CourierSymptom.WrongSecret(var code) ->
                    ui.get("account.courier.what.wrongSecret", courier, secret(), code);
            case CourierSymptom.IpNotAllowed() ->
                    ui.get("account.courier.what.ipNotAllowed", courier);
            case CourierSymptom.NotAllowed(var asked, var code, var words) ->
                    ui.get(
                            "account.courier.what.notAllowed",
                            ui.word(asked),
                            courier,
                            code,
                            words,
                            customer());
            case CourierSymptom.MonthlyCard(var code, var words) ->
                    ui.get("account.courier.what.monthlyCard", code, words);
            case CourierSymptom.NotBound(var code, var words) ->
                    ui.get("account.courier.what.notBound", code, words);
            case CourierSymptom.ClockOff(var ahead, var isRefused) -> clock(ahead, isRefused);
            case CourierSymptom.Refused(var asked, var code, var words) ->
                    ui.get("account.courier.what.refused", ui.word(asked), courier, code, words);
        };
    }

    String next(CourierSymptom symptom) {
        return switch (symptom) {
            case CourierSymptom.Unreachable() -> ui.get("account.courier.next.unreachable");
            case CourierSymptom.Unclear(_, _) -> ui.get("account.courier.next.unclear");
            case CourierSymptom.WrongSecret(_) ->
                    ui.get("account.courier.next.wrongSecret", secret(), way(), desk());
            case CourierSymptom.IpNotAllowed() -> ui.get("account.courier.next.ip", desk());
            case CourierSymptom.NotAllowed(var asked, _, _) when asked == Capability.QUOTE ->
                    ui.get("account.courier.next.noQuote", desk());
            case CourierSymptom.NotAllowed(_, _, _) ->
                    ui.get("account.courier.next.notAllowed", customer(), desk());
            case CourierSymptom.MonthlyCard(_, _) -> ui.get("account.courier.next.monthlyCard");
            case CourierSymptom.NotBound(_, _) -> ui.get("account.courier.next.notBound");
            case CourierSymptom.ClockOff(_, _) -> ui.get("account.courier.next.clock");
            case CourierSymptom.Refused(_, _, _) -> ui.get("account.courier.next.refused");
        };
    }

    private String clock(Duration ahead, boolean isRefused) {
        if (isRefused && !new Skew(ahead).isWorthSaying()) {
            return ui.get("account.courier.what.clockDoubted", ui.word(kind));
        }
        var words =
                ahead.isNegative()
                        ? "account.courier.what.clockSlow"
                        : "account.courier.what.clockFast";
        var off = ui.get(words, ahead.abs().toSeconds());
        return isRefused ? ui.get("account.courier.what.clockRefused", off) : off;
    }

    /// What whoever signs needs.
    private String secret() {
        return ui.word(kind == AccountKind.SF ? AccountPart.CHECKWORD : AccountPart.ZTO_APP_SECRET);
    }

    /// How it is signed.
    private String way() {
        return ui.word(kind == AccountKind.SF ? AccountPart.AUTH : AccountPart.ALGORITHM);
    }

    /// By what the courier knows whoever calls.
    private String customer() {
        return ui.word(kind == AccountKind.SF ? AccountPart.PARTNER_ID : AccountPart.ZTO_APP_KEY);
    }

    /// Where a courier lets its customers set up such things.
    private String desk() {
        return ui.get(
                kind == AccountKind.SF ? "account.courier.desk.sf" : "account.courier.desk.zto");
    }
}
