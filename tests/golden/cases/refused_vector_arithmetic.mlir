// Arithmetic on vectors.
// error: expected a scalar operand, got one of type vector<4xi32>
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 ()>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
    %0 = "llvm.mlir.constant"() <{value = dense<1> : vector<4xi32>}> : () -> vector<4xi32>
    %1 = "llvm.add"(%0, %0) <{overflowFlags = 0 : i32}> : (vector<4xi32>, vector<4xi32>) -> vector<4xi32>
    %2 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%2) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
