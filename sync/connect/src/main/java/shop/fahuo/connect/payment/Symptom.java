package shop.fahuo.connect.payment;

import shop.fahuo.connect.account.Skew;

import java.time.Duration;

/// One thing that a test of an account has found.
public sealed interface Symptom {

    /// Nobody answers at the address.
    record Unreachable() implements Symptom {}

    /// The call ended without an answer that says anything, and may go well the next time.
    ///
    /// @param code as [PaymentReply] has it
    record Unclear(Product product, String code) implements Symptom {}

    /// The provider does not know the merchant, the app, or the one as the other's.
    record NoMerchant(String code, String words) implements Symptom {}

    /// The provider does not take our signature: the private key is another's.
    record WrongKey() implements Symptom {}

    /// The number of the merchant certificate is not one that the provider has of us.
    record WrongSerial() implements Symptom {}

    /// What WeChat Pay encrypted for us does not open.
    record WrongApiKey() implements Symptom {}

    /// Merchants with a public key get nothing encrypted that could be tried.
    record ApiKeyUnchecked() implements Symptom {}

    /// The answer is signed, but not by the key or certificate we hold for the provider's.
    record WrongPlatformKey() implements Symptom {}

    /// The answer names a key or certificate that we do not have.
    record UnknownPlatformKey() implements Symptom {}

    /// Something in between answers, or strips the signature.
    record Unsigned() implements Symptom {}

    /// @param ahead positive when this machine is ahead
    record ClockOff(Duration ahead) implements Symptom {}

    /// The address this machine calls from is not on the merchant's list.
    record IpNotAllowed(Product product) implements Symptom {}

    record NotOpened(Product product) implements Symptom {}

    /// The host of the mini-program does not take the AppSecret, or the appid with it.
    record WrongAppSecret() implements Symptom {}

    /// Refused for a reason of the provider's own.
    record Refused(Product product, String code, String words) implements Symptom {}

    /// A certificate ends soon, or has ended.
    record Ends(String part, long days) implements Symptom {}

    /// Whether the account cannot be used as it is.
    default boolean isWrong() {
        return switch (this) {
            case ApiKeyUnchecked() -> false;
            case NotOpened(var product) -> product.isNeeded();
            case IpNotAllowed(var product) -> product.isNeeded();
            case Unclear(var product, _) -> product.isNeeded();
            case Refused(var product, _, _) -> product.isNeeded();
            case ClockOff(var ahead) -> new Skew(ahead).isTooMuch();
            case Ends(_, var days) -> days < 0;
            case Unreachable(),
                    NoMerchant(_, _),
                    WrongKey(),
                    WrongSerial(),
                    WrongApiKey(),
                    WrongPlatformKey(),
                    UnknownPlatformKey(),
                    Unsigned(),
                    WrongAppSecret() ->
                    true;
        };
    }

    /// A name for programs, which stays.
    default String kind() {
        return switch (this) {
            case Unreachable() -> "UNREACHABLE";
            case Unclear(_, _) -> "UNCLEAR";
            case NoMerchant(_, _) -> "NO_MERCHANT";
            case WrongKey() -> "WRONG_KEY";
            case WrongSerial() -> "WRONG_SERIAL";
            case WrongApiKey() -> "WRONG_APIV3_KEY";
            case ApiKeyUnchecked() -> "APIV3_KEY_UNCHECKED";
            case WrongPlatformKey() -> "WRONG_PLATFORM_KEY";
            case UnknownPlatformKey() -> "UNKNOWN_PLATFORM_KEY";
            case Unsigned() -> "UNSIGNED";
            case ClockOff(_) -> "CLOCK_OFF";
            case IpNotAllowed(_) -> "IP_NOT_ALLOWED";
            case NotOpened(_) -> "NOT_OPENED";
            case WrongAppSecret() -> "WRONG_APP_SECRET";
            case Refused(_, _, _) -> "REFUSED";
            case Ends(_, var days) -> days < 0 ? "CERTIFICATE_ENDED" : "CERTIFICATE_ENDS";
        };
    }
}
