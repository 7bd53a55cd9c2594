package shop.fahuo.core.task;

/// How much of what an order wanted from the outside is there: what somebody has to know before
/// they do anything about a trouble.
public enum TroubleClass {
    /// 未做: it has not happened.
    NOT_DONE,
    /// 已做待确认: it has happened, or may have, and nobody has confirmed how it ended.
    UNCONFIRMED,
    /// 已做未告知渠道: it has happened, and those who should know it do not, or see it otherwise.
    UNTOLD
}
