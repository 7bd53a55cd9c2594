package shop.fahuo.core.distributor;

/// What somebody is in 链动2+1.
public enum Role {
    /// 代理: has bought the pack.
    AGENT,
    /// 老板: has brought enough others to stand on his own.
    BOSS
}
