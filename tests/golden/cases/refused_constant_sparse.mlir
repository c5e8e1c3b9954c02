// A constant of a form that is not known.
// arguments: n
// error: constant of type
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%n: i32):
    %0 = "llvm.mlir.constant"() <{value = sparse<[0], [1]> : tensor<2xi32>}> : () -> !llvm.array<2 x i32>
    %1 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%1) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
