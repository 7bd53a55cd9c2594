package shop.fahuo.console.account;

import shop.fahuo.connect.payment.Product;
import shop.fahuo.connect.payment.Symptom;
import shop.fahuo.console.kit.Ui;

/// What a test has found, and what to do about it.
///
/// @param kind of the account that was tested
public record FindingWords(AccountKind kind, Ui ui) {

    /// What is wrong.
    public String what(Finding finding) {
        return switch (finding) {
            case Finding.Payment(var symptom) -> new AccountWords(ui).of(symptom);
            case Finding.Courier(var symptom) -> new CourierWords(kind, ui).what(symptom);
            case Finding.Silent(var code) -> ui.get("account.finding.silent", code);
            case Finding.Refused(var code, var words) ->
                    ui.get("account.finding.refused", code, words);
            case Finding.NotSet(var flaw) -> of(flaw);
        };
    }

    /// What to do about it.
    public String next(Finding finding) {
        return switch (finding) {
            case Finding.Payment(var symptom) -> next(symptom);
            case Finding.Courier(var symptom) -> new CourierWords(kind, ui).next(symptom);
            case Finding.Silent(_) -> ui.get("account.next.silent");
            case Finding.Refused(_, _) -> ui.get("account.next.token");
            case Finding.NotSet(_) -> ui.get("account.next.set");
        };
    }

    /// As it stands away from the field.
    String of(Flawed flaw) {
        var why = ui.get(flaw.why());
        return flaw.part().isEmpty()
                ? why
                : ui.get(
                        "account.flawed",
                        kind.part(flaw.part()).map(ui::word).orElse(flaw.part()),
                        why);
    }

    /// A certificate by the name of its field.
    String part(String id) {
        return kind.part(id).map(ui::word).orElse(id);
    }

    private String next(Symptom symptom) {
        return switch (symptom) {
            case Symptom.Unreachable() -> ui.get("account.next.unreachable");
            case Symptom.Unclear(_, _) -> ui.get("account.next.unclear");
            case Symptom.NoMerchant(_, _) -> ui.get("account.next.noMerchant");
            case Symptom.WrongKey() -> ui.get("account.next.wrongKey");
            case Symptom.WrongSerial() -> ui.get("account.next.wrongSerial");
            case Symptom.WrongApiKey() -> ui.get("account.next.wrongApiKey");
            case Symptom.ApiKeyUnchecked() -> ui.get("account.next.apiKeyUnchecked");
            case Symptom.WrongPlatformKey(), Symptom.UnknownPlatformKey() ->
                    ui.get("account.next.platformKey");
            case Symptom.Unsigned() -> ui.get("account.next.unsigned");
            case Symptom.ClockOff(_) -> ui.get("account.next.clock");
            case Symptom.IpNotAllowed(var product) ->
                    ui.get(
                            product == Product.SHIPPING
                                    ? "account.next.ipShipping"
                                    : "account.next.ip");
            case Symptom.NotOpened(var product) ->
                    ui.get(
                            product.isNeeded()
                                    ? "account.next.notOpened"
                                    : "account.next.notNeeded");
            case Symptom.WrongAppSecret() -> ui.get("account.next.appSecret");
            case Symptom.Refused(_, _, _) -> ui.get("account.next.refused");
            case Symptom.Ends(_, _) -> ui.get("account.next.ends");
        };
    }
}
