// A vector indexed at run time.
// arguments: n
// error: the index of a vector element is known only at run time
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%n: i32):
    %0 = "llvm.mlir.constant"() <{value = dense<1> : vector<4xi32>}> : () -> vector<4xi32>
    %1 = "llvm.extractelement"(%0, %n) : (vector<4xi32>, i32) -> i32
    %2 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%2) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
