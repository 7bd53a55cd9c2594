/// What is the same on the way to every courier: one call, its answer as JSON, and how loosely that
/// is written.
package shop.fahuo.connect.courier.wire;
