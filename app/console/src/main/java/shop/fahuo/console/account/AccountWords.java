package shop.fahuo.console.account;

import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.payment.CertificateEnd;
import shop.fahuo.connect.payment.Symptom;
import shop.fahuo.console.kit.Ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Says what is wrong with an account.
public record AccountWords(Ui ui) {

    String of(Symptom symptom) {
        return switch (symptom) {
            case Symptom.Unreachable() -> ui.get("account.symptom.unreachable");
            case Symptom.Unclear(var product, var code) ->
                    ui.get("account.symptom.unclear", ui.word(product), code);
            case Symptom.NoMerchant(var code, var words) ->
                    ui.get("account.symptom.noMerchant", code, words);
            case Symptom.WrongKey() -> ui.get("account.symptom.wrongKey");
            case Symptom.WrongSerial() -> ui.get("account.symptom.wrongSerial");
            case Symptom.WrongApiKey() -> ui.get("account.symptom.wrongApiKey");
            case Symptom.ApiKeyUnchecked() -> ui.get("account.symptom.apiKeyUnchecked");
            case Symptom.WrongPlatformKey() -> ui.get("account.symptom.wrongPlatformKey");
            case Symptom.UnknownPlatformKey() -> ui.get("account.symptom.unknownPlatformKey");
            case Symptom.Unsigned() -> ui.get("account.symptom.unsigned");
            case Symptom.ClockOff(var ahead) -> clock(ahead);
            case Symptom.IpNotAllowed(var product) ->
                    ui.get("account.symptom.ipNotAllowed", ui.word(product));
            case Symptom.NotOpened(var product) ->
                    ui.get("account.symptom.notOpened", ui.word(product));
            case Symptom.WrongAppSecret() -> ui.get("account.symptom.wrongAppSecret");
            case Symptom.Refused(var product, var code, var words) ->
                    ui.get("account.symptom.refused", ui.word(product), code, words);
            case Symptom.Ends(var part, var days) -> end(part, days);
        };
    }

    /// Notices of certificates that end soon or have ended.
    public List<String> ends(List<CertificateEnd> ends, Instant now) {
        return ends.stream()
                .filter(end -> end.notice(now).isPresent())
                .map(end -> end(end.part(), end.daysLeft(now)))
                .toList();
    }

    /// Which part of an account is wrong, and why.
    ///
    /// @param part as it is kept and typed
    public String flawed(String part, Flaw flaw) {
        return ui.get("account.flawed", part, ui.word(flaw));
    }

    private String clock(Duration ahead) {
        return ui.get(
                ahead.isNegative() ? "account.symptom.clockSlow" : "account.symptom.clockFast",
                ahead.abs().toSeconds());
    }

    private String end(String part, long days) {
        return days < 0
                ? ui.get("account.symptom.ended", part)
                : ui.get("account.symptom.ends", part, days);
    }
}
