package shop.fahuo.simulator.practice;

/// What a caller can ask the channel.
public enum Endpoint {
    LIST_ORDERS("GET", "orders", false),
    GET_ORDER("GET", "orders", true),
    DELIVER("POST", "deliveries", false),
    QUERY_DELIVERY("GET", "deliveries", true),
    NOTIFY("POST", "notices", false),
    QUERY_NOTICE("GET", "notices", true);

    private final String method;
    private final String collection;
    private final boolean one;

    Endpoint(String method, String collection, boolean one) {
        this.method = method;
        this.collection = collection;
        this.one = one;
    }

    boolean isWrite() {
        return method.equals("POST");
    }

    boolean isAt(String collection, boolean one) {
        return this.collection.equals(collection) && this.one == one;
    }

    boolean takes(String method) {
        return this.method.equals(method);
    }
}
