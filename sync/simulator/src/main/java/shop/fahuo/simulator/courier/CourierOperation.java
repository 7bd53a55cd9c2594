package shop.fahuo.simulator.courier;

/// What a caller can ask the couriers; the words of a scenario file.
public enum CourierOperation {
    SF_TOKEN,
    SF_CREATE,
    SF_SEARCH,
    SF_UPDATE,
    SF_FILTER,
    SF_ROUTES,
    SF_TIMES,
    SF_PRINT,
    /// The file behind [#SF_PRINT].
    SF_LABEL,
    SF_VALIDATE,
    SF_PROMISE,
    ZTO_CREATE,
    ZTO_CANCEL,
    ZTO_ORDER,
    ZTO_TRACK,
    ZTO_SUBSCRIBE,
    ZTO_MARK,
    ZTO_REACH,
    ZTO_ADDRESS,
    ZTO_BALANCE,
    ZTO_BIND;

    public boolean isSf() {
        return name().startsWith("SF_");
    }

    /// Of a file, which has no words of its own for what goes wrong.
    public boolean isDownload() {
        return this == SF_LABEL;
    }
}
