package shop.fahuo.connect.courier;

import java.time.Duration;

/// One thing that a test of a courier's account has found.
public sealed interface CourierSymptom {

    /// Nobody answers at the address.
    record Unreachable() implements CourierSymptom {}

    /// The call ended without an answer that says anything, and may go well the next time.
    ///
    /// @param code as [CourierReply] has it
    record Unclear(Capability asked, String code) implements CourierSymptom {}

    /// The checkword, the app's secret, or the way of signing is another.
    record WrongSecret(String code) implements CourierSymptom {}

    /// The address this machine calls from is not on the account's list.
    record IpNotAllowed() implements CourierSymptom {}

    /// The service was not applied for, or the account is one of the other environment.
    record NotAllowed(Capability asked, String code, String words) implements CourierSymptom {}

    /// SF's monthly card (月结卡号) is missing, ended, or another's.
    record MonthlyCard(String code, String words) implements CourierSymptom {}

    /// ZTO's e-waybill account is not bound to the app.
    record NotBound(String code, String words) implements CourierSymptom {}

    /// @param ahead positive when this machine is ahead
    /// @param isRefused whether the courier refuses calls for it
    record ClockOff(Duration ahead, boolean isRefused) implements CourierSymptom {}

    /// Refused for a reason of the courier's own.
    record Refused(Capability asked, String code, String words) implements CourierSymptom {}

    /// Whether the account cannot be used as it is. A shop can do without quotes.
    default boolean isWrong() {
        return switch (this) {
            case Unclear(var asked, _) -> isNeeded(asked);
            case NotAllowed(var asked, _, _) -> isNeeded(asked);
            case Refused(var asked, _, _) -> isNeeded(asked);
            case ClockOff(_, var isRefused) -> isRefused;
            case Unreachable(), WrongSecret(_), IpNotAllowed(), MonthlyCard(_, _), NotBound(_, _) ->
                    true;
        };
    }

    private static boolean isNeeded(Capability asked) {
        return asked != Capability.QUOTE;
    }

    /// A name for programs, which stays.
    default String kind() {
        return switch (this) {
            case Unreachable() -> "UNREACHABLE";
            case Unclear(_, _) -> "UNCLEAR";
            case WrongSecret(_) -> "WRONG_SECRET";
            case IpNotAllowed() -> "IP_NOT_ALLOWED";
            case NotAllowed(_, _, _) -> "NOT_ALLOWED";
            case MonthlyCard(_, _) -> "MONTHLY_CARD";
            case NotBound(_, _) -> "NOT_BOUND";
            case ClockOff(_, _) -> "CLOCK_OFF";
            case Refused(_, _, _) -> "REFUSED";
        };
    }
}
